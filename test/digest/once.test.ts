// Whatever comes between receiving, listing and telling of it, each nomination is new in exactly one digest.
import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { NominationSummary } from '../../features/nominations/nomination.ts';
import type { Reply } from '../../platform/card.ts';
import type { Posted } from '../../platform/ports.ts';
import { memoryStores } from '../stores.ts';
import { cards as digestCards } from './cards.ts';
import { aFilledForm, aStaffChannel, aSummary, aWorld, down, type World } from '../builders.ts';
import { runs } from '../long.ts';
import { at8, MONDAY, send, staffed, TUESDAY } from './sending.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MONDAY_AT_8 = Date.parse(at8(MONDAY));
/** From being listed to being there for a digest to read; what a digest allows for. */
const SLOWEST_WRITE = 2 * MINUTE;

/** Who is new in a digest; nobody in any other card. */
const namesIn = (reply: Reply): string[] =>
  (digestCards.digest.factsIn(reply)?.nominations ?? []).map(({ name }) => name);

const freshIn = ({ posts }: World) => posts.map(({ reply }) => namesIn(reply));

const instant = (at: number): string => new Date(at).toISOString();
const within = (min: number, max: number) => fc.integer({ min, max });

type Telling = { at: number; reads: number; fate: 'posted' | 'refused' | 'unknown' };

/** A school week of digests, each at some time before the next is due; what becomes of them; and one on the Monday after. */
const week: fc.Arbitrary<Telling[]> = fc
  .array(
    fc.record({
      late: fc.oneof(within(0, 5 * MINUTE), within(0, DAY - 1), within(DAY - 2 * MINUTE, DAY - 1)),
      reading: within(0, MINUTE),
      fate: fc.constantFrom<Telling['fate'][]>('posted', 'posted', 'refused', 'unknown'),
    }),
    { minLength: 5, maxLength: 5 },
  )
  .map((days) => [
    ...days.map(({ late, reading, fate }, day) => {
      const at = MONDAY_AT_8 + day * DAY + late;
      return { at, reads: at + reading, fate };
    }),
    { at: MONDAY_AT_8 + 7 * DAY, reads: MONDAY_AT_8 + 7 * DAY, fate: 'posted' },
  ]);

type Sent = { near: number; off: number; delay: number; lag: number; again: number | null };

/** Nominations, listed around a digest: late after being received, there late after being listed, perhaps listed twice. */
const nominations: fc.Arbitrary<Sent[]> = fc.array(
  fc.record({
    near: within(0, 4),
    off: fc.oneof(within(-4 * MINUTE, 4 * MINUTE), within(-DAY, DAY), fc.constantFrom(-SLOWEST_WRITE, -1, 0, 1)),
    delay: fc.oneof(within(0, 1000), within(0, 2 * DAY)),
    lag: fc.oneof(within(0, SLOWEST_WRITE), fc.constant(SLOWEST_WRITE)),
    again: fc.option(within(0, 2 * DAY)),
  }),
  { maxLength: 8 },
);

type Write = { there: number; summary: NominationSummary };

/** What is written of the nominations, in the order in which it is there. */
const writesOf = (sent: readonly Sent[], digests: readonly Telling[]): Write[] =>
  sent
    .flatMap(({ near, off, delay, lag, again }, n) => {
      const listed = (digests[near]?.at ?? 0) + off;
      const summary = aSummary({ reference: `TAS-${n}`, name: `Person ${n}`, receivedAt: instant(listed - delay) });
      const write = (at: number) => ({ there: at + lag, summary: { ...summary, listedAt: instant(at) } });
      return again === null ? [write(listed)] : [write(listed), write(listed + again)];
    })
    .sort((one, other) => one.there - other.there);

/** Lets it all happen, and answers with the names that were new in each digest that was posted. */
async function tell(digests: readonly Telling[], writes: Write[]): Promise<string[]> {
  const stores = memoryStores();
  const told: string[] = [];
  let fate: Telling['fate'] = 'posted';
  let reads = 0;
  let arrived = Promise.resolve();
  const arrive = async () => {
    for (; writes[0] && writes[0].there <= reads; writes.shift()) await stores.summaries.put(writes[0].summary);
  };
  const summaries = {
    ...stores.summaries,
    // Several sections of a digest list at once: what is there is there for each of them.
    list: async (round: string) => {
      await (arrived = arrived.then(arrive));
      return stores.summaries.list(round);
    },
  };
  const { app, clock, ports } = aWorld({
    ...stores,
    summaries,
    post: (_, reply): Promise<Posted> => {
      if (fate === 'unknown') return Promise.reject(new Error('the line broke'));
      if (fate === 'refused') return Promise.resolve({ posted: false, refused: 'BotNotInTeam' });
      told.push(...namesIn(reply));
      return Promise.resolve({ posted: true, activity: 'an-activity' });
    },
  });
  await ports.staffChannels.follow(aStaffChannel());
  for (const digest of digests) {
    ({ fate, reads } = digest);
    clock.now = instant(digest.at);
    await app.jobs.timers['digest-timer']?.();
    const work = stores.queued().at(-1);
    assert.ok(work?.kind === 'job');
    await app.jobs.work(work);
  }
  return told;
}

describe('a nomination is new in exactly one digest', () => {
  it('whenever it was listed, read and told', async () => {
    await fc.assert(
      fc.asyncProperty(week, nominations, async (digests, sent) => {
        const told = await tell(digests, writesOf(sent, digests));
        assert.deepEqual(
          told.sort(),
          sent.map((_, n) => `Person ${n}`),
        );
      }),
      { numRuns: runs(60, 200) },
    );
  });

  it('also when its summary was written only after the digest of that morning', async () => {
    const stores = memoryStores();
    const failing = await staffed({ ...stores, summaries: { ...stores.summaries, put: down } });
    await failing.app.dispatch(aFilledForm({}, { receivedAt: `${MONDAY}T07:59:00.000Z` }));
    const world = aWorld(stores);
    await send(world, MONDAY);
    world.clock.now = `${MONDAY}T08:05:00.000Z`;
    for (const work of stores.queued()) await world.app.jobs.work(work);
    await send(world, TUESDAY);
    assert.deepEqual(freshIn(world), [[], ['Ada Example']]);
  });

  it('also when it came while that digest was being composed', async () => {
    const world = await staffed();
    await world.ports.summaries.put(aSummary({ receivedAt: `${MONDAY}T08:00:00.400Z` }));
    for (const day of [MONDAY, TUESDAY]) await send(world, day);
    assert.deepEqual(freshIn(world), [['Ada Example'], []]);
  });

  it('also when it came before the day the round opens', async () => {
    const world = await staffed();
    await world.ports.summaries.put(aSummary({ receivedAt: '2026-10-30T12:00:00.000Z' }));
    for (const day of [MONDAY, TUESDAY]) await send(world, day);
    assert.deepEqual(freshIn(world), [['Ada Example'], []]);
  });
});
