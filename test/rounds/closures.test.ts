// The list of closures: its end is told in time, and a round that closes while schools are closed is seen.
import assert from 'node:assert/strict';
import { closureGaps, endOfClosures } from '../../features/rounds/closures.ts';
import { roundsSaid } from '../../features/rounds/digest.ts';
import { isSchoolDay } from '../../platform/calendar.ts';
import { sentence } from '../../platform/reading/problems.ts';
import { aService, madeUp } from '../builders.ts';
import { render } from '../../adaptive-cards/render.ts';
import { composeDigest, material } from '../digest/material.ts';
import { markdownOf } from '../cards/walk.ts';
import { shipped } from '../shipped.ts';

const closed = (from: string, to = from, name = 'Closed') => ({ from, to, name });
const closing = (closes: string, closures = [closed('2027-03-26', '2027-03-26', 'Good Friday')]) =>
  aService({ round: { ...madeUp.service.round, closes }, closures });
const TOO_SHORT =
  'content/service.json: closures: is a list that ends on 26 March 2027, should go on for longer: after that day every Monday to Friday is taken for a school day';

describe('the list of closures', () => {
  it('is about to end from the same day three months before, and when it has ended', () => {
    const service = { closures: [closed('2027-08-01', '2027-08-31'), closed('2027-04-01')] };
    assert.deepEqual(
      ['2027-05-30', '2027-05-31', '2027-08-31', '2028-01-01'].map((day) => endOfClosures(day, service)),
      [undefined, '2027-08-31', '2027-08-31', '2027-08-31'],
    );
    assert.equal(endOfClosures('2027-05-31', { closures: [] }), undefined);
  });

  it('is told when the round closes on one of its days, at a weekend, or after its end', () => {
    const gaps = (service: ReturnType<typeof closing>, day = '2026-11-29') => closureGaps(day, service).map(sentence);
    assert.deepEqual(gaps(closing('2027-03-26')), [
      'content/service.json: round: closes: is 26 March 2027, which is "Good Friday" in closures, should be a school day',
      TOO_SHORT,
    ]);
    assert.match(gaps(closing('2027-03-27'))[0] ?? '', /27 March 2027, which is at a weekend/u);
    const long = [closed('2028-08-31')];
    assert.deepEqual(gaps(closing('2027-03-26', long)), []);
    assert.deepEqual(gaps(closing('2027-03-26', long), '2028-05-30'), []);
    assert.equal(gaps(closing('2027-03-26', long), '2028-05-31').length, 1);
    assert.deepEqual(gaps(closing('2027-03-27', [])), []);
  });

  it('that ships has the bank holidays of Christmas 2027, and its round closes on a school day', () => {
    const { closures, round } = shipped.service;
    for (const day of ['2027-12-27', '2027-12-28', '2028-01-03', '2028-04-14', '2028-04-17', '2028-05-29'])
      assert.ok(!isSchoolDay(day, closures), day);
    assert.ok(isSchoolDay(round.closes, closures));
    assert.deepEqual(closureGaps('2026-11-29', shipped.service), []);
  });
});

describe('the digest', () => {
  const service = closing('2026-12-18', [closed('2027-02-28')]);
  const at8 = (day: string) => `${day}T08:00:00.000Z`;

  it('has news on the first day on which the list of closures ends within three months, and once', () => {
    const news = (since: string | null, now: string) =>
      roundsSaid({ since: since === null ? null : at8(since), now: at8(now) }, service).news;
    assert.deepEqual(
      [
        news('2026-11-26', '2026-11-27'),
        news('2026-11-27', '2026-11-30'),
        news('2026-11-30', '2026-12-01'),
        news(null, '2026-12-01'),
      ],
      [false, true, false, true],
    );
  });

  it('says on which day the list ends, in its single line too', () => {
    const day = { since: at8('2026-11-30'), now: at8('2026-12-01'), service };
    for (const since of [day.since, null]) {
      const said = markdownOf(render(composeDigest(material({ ...day, since })))).join('\n');
      assert.match(said, /[Ss]chool holiday dates (?:up to|run out on) 28 February 2027\./u);
    }
    assert.ok(
      !markdownOf(render(composeDigest(material())))
        .join('\n')
        .includes('holiday dates'),
    );
  });
});
