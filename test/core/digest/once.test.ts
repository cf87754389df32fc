// Whatever comes between receiving, listing and telling of it, each nomination is new in exactly one digest.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NominationSummary } from '../../../core/nomination/nomination.ts';
import type { Posted } from '../../../core/ports.ts';
import { memoryStores } from '../../../storage/memory.ts';
import { aStaffChannel, aSummary, aWorld } from '../../builders.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MONDAY_AT_8 = Date.parse('2026-11-23T08:00:00.000Z');
/** From being listed to being there for a digest to read; what a digest allows for. */
const SLOWEST_WRITE = 2 * MINUTE;

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
  const summaries = {
    ...stores.summaries,
    list: async (round: string) => {
      for (; writes[0] && writes[0].there <= reads; writes.shift()) await stores.summaries.put(writes[0].summary);
      return stores.summaries.list(round);
    },
  };
  const { app, clock, ports } = aWorld({
    ...stores,
    summaries,
    post: (_, reply): Promise<Posted> => {
      if (fate === 'unknown') return Promise.reject(new Error('the line broke'));
      if (fate === 'refused') return Promise.resolve({ posted: false, refused: 'BotNotInTeam' });
      if (reply.card === 'digest') told.push(...reply.facts.nominations.map(({ name }) => name));
      return Promise.resolve({ posted: true });
    },
  });
  await ports.staffChannels.follow(aStaffChannel());
  for (const digest of digests) {
    ({ fate, reads } = digest);
    clock.now = instant(digest.at);
    await app.jobs.digestsDue();
    const work = stores.queued().at(-1);
    assert.ok(work);
    await app.jobs.work(work);
  }
  return told;
}

describe('a nomination', () => {
  it('is new in exactly one digest, whenever it was listed, read and told', async () => {
    await fc.assert(
      fc.asyncProperty(week, nominations, async (digests, sent) => {
        const told = await tell(digests, writesOf(sent, digests));
        assert.deepEqual(
          told.sort(),
          sent.map((_, n) => `Person ${n}`),
        );
      }),
      { numRuns: 200 },
    );
  });
});
