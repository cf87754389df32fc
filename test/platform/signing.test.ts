// What was made with an earlier key still counts, what is new is made with the key of today, and no other key's counts.
import assert from 'node:assert/strict';
import { calendarAddress, mayJoin } from '../../features/events/calendar-address.ts';
import { cards } from '../../features/nominations/cards.ts';
import { isOf, readToken, tokenOf } from '../../features/nominations/endorsement/link.ts';
import { sessionsOf } from '../../pages/sessions.ts';
import { linkCodes } from '../../platform/signing.ts';
import { aFilledForm, aMessage, anOfficer, countingIds, factsOf } from '../builders.ts';
import { aFollowedWorld } from '../followed.ts';

const keyed = (now: string, ...earlier: string[]) => linkCodes({ now, earlier });
const [before, after, afterLeak] = [keyed('old'), keyed('new', 'older', 'old'), keyed('new')];

/** Of the length of a receipt's code. */
const shortened = (signing: typeof before): typeof before =>
  Object.assign((text: string) => signing(text).slice(0, 9), {
    earlier: signing.earlier?.map((sign) => (text: string) => sign(text).slice(0, 9)) ?? [],
  });

const NOW = '2026-12-01T09:00:00.000Z';
const asked = { round: '2026', reference: 'TAS-7K3M-9QXD', endorsement: { request: 1 } };
const event = { id: 'e1', link: 'https://example.org/join' };

/** What each of them made with `before` is to whoever has other keys, and whether it is new. */
const ways: Record<string, (made: typeof before, read: typeof before) => boolean> = {
  'a link to endorse': (made, read) => {
    const token = readToken(tokenOf(asked, { linkCode: made }));
    return token !== undefined && isOf(token, asked, { linkCode: read });
  },
  'a calendar address': (made, read) => {
    const address = new URL(calendarAddress(event, true, { site: 'https://example.org', linkCode: made }));
    return mayJoin(event.id, address.searchParams.get('join') ?? '', { linkCode: read });
  },
  'a session of a browser': (made, read) => {
    const { name, value } = sessionsOf({ sign: made, secure: true }).cookie({ name: 'code', holds: 'abc' }, NOW);
    return sessionsOf({ sign: read, secure: true }).read(`${name}=${value}`, NOW)['code'] === 'abc';
  },
};

describe('after the receipt key was changed', () => {
  for (const [what, counts] of Object.entries(ways))
    it(`${what} of before counts as long as its key is kept, and a new one is made with the new key`, () => {
      assert.deepEqual(
        [counts(before, after), counts(before, afterLeak), counts(after, afterLeak), counts(after, before)],
        [true, false, true, false],
      );
    });

  it('a receipt of before still proves its version', async () => {
    const made = shortened(before);
    const ids = { ...countingIds(), reference: () => asked.reference };
    const world = aFollowedWorld({ ids, receiptCode: made });
    const { code } = factsOf(cards.receipt, await world.app.dispatch(aFilledForm()));
    const ask = aMessage(`verify ${asked.reference} ${code}`, { person: anOfficer(), place: 'channel' });
    const provenBy = async (receiptCode: typeof made) =>
      factsOf(cards.verified, await aFollowedWorld({ ...world.ports, receiptCode }).app.dispatch(ask)).proven?.version;
    assert.deepEqual([await provenBy(shortened(after)), await provenBy(shortened(afterLeak))], [1, undefined]);
  });
});
