// A locality report begins with what the service knows; what an adviser types is kept for each area and period, never lost, and can be printed.
import assert from 'node:assert/strict';
import type fc from 'fast-check';
import { cards } from '../../features/advisers/cards.ts';
import type { Broadcast } from '../../features/broadcasts/broadcast.ts';
import type { ReportFacts } from '../../features/advisers/report/facts.ts';
import type { LocalityReport } from '../../features/advisers/report/report.ts';
import { reportRow } from '../../features/advisers/report/store.ts';
import { LONGEST_TEXT } from '../../features/advisers/report/write-report.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Reply } from '../../platform/card.ts';
import type { Person } from '../../platform/turn.ts';
import { aForm, anAdviser, aPerson, aWorld, down, factsOf, inChannel, NOW, type World } from '../builders.ts';
import { chatOf } from '../people.ts';
import { at, count, person, records, text } from '../storage/any-part.ts';
import { survives } from '../storage/survives.ts';
import { adviser, asks, nominates, officer, presses } from './advising.ts';

const texts = {
  priority: 'Attendance *now*',
  outcomes: 'Fewer days lost',
  activity: 'Two meetings',
  planned: 'Visits',
  impact: '',
};
const message: Broadcast = {
  id: '',
  version: 1,
  state: 'sent',
  author: { ...adviser, role: 'adviser' },
  news: { title: 'A', text: 'B', document: '', link: '' },
  audience: { places: [], phases: [], types: [], roles: [], nominated: '', topics: [], listed: '' },
  sendAt: null,
  createdAt: NOW,
  changedAt: NOW,
  planned: 0,
  edition: 1,
  editedAt: null,
  resent: 0,
  resumed: 0,
};
const TERM = '2026-09-01_2026-12-31';

const formIn = (reply: Reply | undefined): ReportFacts => factsOf(cards.report, reply);
const open = async (world: World, fields = {}, who: Person = adviser) =>
  formIn(await presses(world, 'area.report', { group: 'area East', ...fields }, who));
const sent = ({ group, period, base }: ReportFacts, typed: object = texts) => ({ group, period, base, ...typed });

describe('a locality report', () => {
  it('begins with who, when and what the service counted of this term', async () => {
    const world = aWorld();
    await nominates(world, '900001');
    for (const school of ['900001', '900002', '900007']) await asks(world, school);
    const facts = await open(world);
    assert.deepEqual(
      [facts.title, facts.officer, facts.period, facts.periodLabel],
      ['East area', adviser.name, TERM, '1 September 2026 to 31 December 2026'],
    );
    assert.deepEqual(facts.counted, [
      { label: 'Questions asked', value: '2' },
      { label: 'Questions answered', value: '0' },
      { label: 'Nominations', value: '1' },
      { label: 'Schools that asked or nominated', value: '2 of 8' },
      { label: 'Messages you sent to schools', value: '0' },
      { label: 'Schools that have used this service so far', value: '0 of 8' },
    ]);
    assert.deepEqual(
      facts.periods.map(({ value }) => value),
      [TERM, '2026-04-01_2026-08-31', '2026-11-01_2026-11-30', '2026-10-01_2026-10-31'],
    );
    const before = await open(world, { period: '2026-10-01_2026-10-31' });
    assert.deepEqual([before.counted[0]?.value, before.counted[2]?.value], ['0', '0']);
  });

  it('counts the messages of its writer that went out in the period', async () => {
    const world = aWorld();
    const begin = async (id: string, over: Partial<Broadcast>) => {
      assert.ok(await world.ports.broadcasts.begin({ ...message, id, ...over }));
    };
    await begin('sent-1', { state: 'sent' });
    await begin('sending-2', { state: 'sending', sendAt: '2026-11-30T09:00:00.000Z' });
    await begin('draft-3', { state: 'draft' });
    await begin('earlier-4', { state: 'sent', createdAt: '2026-07-01T09:00:00.000Z' });
    await begin('officer-5', { state: 'sent', author: { ...officer, role: 'officer' } });
    const counted = async (fields = {}) =>
      (await open(world, fields)).counted.find(({ label }) => label.startsWith('Messages'))?.value;
    assert.deepEqual([await counted(), await counted({ period: '2026-04-01_2026-08-31' })], ['2', '1']);
  });

  it('is kept as it was typed, for each adviser, area and period', async () => {
    const world = aWorld();
    const saved = formIn(await presses(world, 'area.save', sent(await open(world))));
    assert.deepEqual([saved.typed, saved.base], [texts, 1]);
    assert.match(saved.saved, /^9:30am on/u);
    assert.deepEqual((await open(world)).typed, texts);
    const empty = { priority: '', outcomes: '', activity: '', planned: '', impact: '' };
    assert.deepEqual((await open(world, { period: '2026-10-01_2026-10-31' })).typed, empty);
    assert.deepEqual((await open(world, {}, officer)).typed, empty);
    assert.deepEqual((await open(world, { group: 'area North' }, officer)).typed, empty);
  });

  it('is saved before another period is shown', async () => {
    const world = aWorld();
    const other = '2026-10-01_2026-10-31';
    const shown = formIn(await presses(world, 'area.period', { ...sent(await open(world)), other }));
    assert.deepEqual([shown.period, shown.typed.priority], [other, '']);
    assert.deepEqual((await open(world)).typed, texts);
  });

  it('comes back with every word where a text is too long, and nothing is saved', async () => {
    const world = aWorld();
    const typed = { ...texts, impact: 'x'.repeat(LONGEST_TEXT + 1) };
    for (const verb of ['area.save', 'area.print', 'area.period']) {
      const facts = formIn(await presses(world, verb, sent(await open(world), typed)));
      assert.deepEqual([facts.typed, Object.keys(facts.problem), facts.problems.length], [typed, ['impact'], 1], verb);
    }
    assert.equal((await open(world)).base, 0);
  });

  it('is one when it is sent twice, and does not go over what was saved elsewhere unless it is sent again', async () => {
    const world = aWorld();
    const form = await open(world);
    for (let n = 0; n < 2; n += 1) assert.equal(formIn(await presses(world, 'area.save', sent(form))).base, 1);
    const mine = { ...texts, planned: 'Mine' };
    const refused = formIn(await presses(world, 'area.save', sent(form, mine)));
    assert.deepEqual([refused.typed, refused.saved, refused.base], [mine, '', 1]);
    assert.match(refused.changed, /^9:30am on/u);
    assert.equal((await open(world)).typed.planned, 'Visits');
    assert.equal(formIn(await presses(world, 'area.save', sent(refused, mine))).base, 2);
    assert.equal((await open(world)).typed.planned, 'Mine');
    const late = formIn(await presses(world, 'area.save', sent(refused, { ...texts, planned: 'Late' })));
    assert.deepEqual([late.saved, late.base, (await open(world)).typed.planned], ['', 2, 'Mine']);
  });

  it('comes back as it was typed after a fault', async () => {
    const stores = { localityReports: { find: down, save: down } };
    const world = aWorld(stores);
    const form = aForm('area.save', { group: 'area East', period: TERM, base: 3, ...texts }, chatOf(adviser));
    await assert.rejects(world.app.dispatch(form));
    const facts = formIn(world.app.giveBack(form, 'F-1'));
    assert.deepEqual([facts.typed, facts.base, facts.period, facts.fault], [texts, 3, TERM, 'F-1']);
  });

  it('is saved and printed, with what was counted, by a link that works once', async () => {
    const world = aWorld();
    await asks(world, '900002');
    const { url, what } = factsOf(cards.download, await presses(world, 'area.print', sent(await open(world))));
    assert.equal(what, 'report');
    const token = url.split('/').at(-1) ?? '';
    const file = await world.app.download(token);
    assert.ok(file?.kind === 'page');
    assert.equal(file.title, 'Locality report: East area');
    const rows = Object.fromEntries(file.rows.map(({ label, value }) => [label, value]));
    assert.deepEqual(Object.keys(rows), [
      'Officer',
      'Period',
      'Priority',
      'Intended outcomes',
      'Activity last period',
      'Planned activity',
      'Impact so far',
    ]);
    assert.deepEqual([rows['Officer'], rows['Impact so far']], [adviser.name, 'Not provided']);
    assert.match(rows['Activity last period'] ?? '', /^Questions asked: 1\n[\s\S]+\n\nTwo meetings$/u);
    assert.equal(await world.app.download(token), undefined);
    assert.deepEqual(
      (await world.ports.downloads.history()).map(({ did }) => did),
      ['advisers.printed'],
    );
  });

  for (const period of ['', 'x', '2026-09-01_2026-12-30', '2026-13-01_2026-13-31', '2026-12-01_2026-09-30', 7])
    it(`is of this term where a card names no period: ${String(period)}`, async () => {
      assert.equal((await open(aWorld(), { period })).period, TERM);
    });

  it('is written by advisers of their own areas and by officers of any, and by nobody else', async () => {
    const world = aWorld();
    for (const verb of ['area.report', 'area.save', 'area.period', 'area.print']) {
      const pressed = (group: string, who: Person, over = {}) =>
        world.app.dispatch(aForm(verb, { group, period: TERM, base: 9 }, { ...chatOf(who), ...over }));
      for (const who of [aPerson(), anAdviser({ tenantId: 'another' })])
        assert.ok(refusals.advisersOnly.factsIn(await pressed('area East', who)), verb);
      for (const group of ['area North', '', 'area Nowhere'])
        assert.ok(refusals.outOfDate.factsIn(await pressed(group, adviser)), verb);
      assert.ok(refusals.privateOnly.factsIn(await pressed('area East', adviser, inChannel)), verb);
      assert.equal(formIn(await pressed('area North', officer)).title, 'North area', verb);
    }
  });

  survives(
    'locality report',
    reportRow,
    records({
      person,
      group: text,
      period: text,
      name: text,
      texts: records({ priority: text, outcomes: text, activity: text, planned: text, impact: text }),
      version: count,
      savedAt: at,
    }) satisfies fc.Arbitrary<LocalityReport>,
  );
});
