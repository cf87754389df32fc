// Selections of every shape, for tests that must hold for all of them.
import fc from 'fast-check';
import { drawOrder, type Candidate, type Change, type Selection } from '../../features/panel/selection.ts';
import type { SeatRule, Wish } from '../../features/coverage/seats.ts';

const count = fc.integer({ min: 0, max: 4 });

const ruleNamed = (id: string): fc.Arbitrary<SeatRule> =>
  fc.record({ min: count, max: fc.option(count) }).map(({ min, max }) => ({
    ...{ id, label: `Label of ${id}`, attribute: 'phase' as const, values: ['Primary'], min },
    ...(max !== null && { max }),
  }));

const wishNamed = (id: string): fc.Arbitrary<Wish> =>
  fc
    .tuple(ruleNamed(id), fc.option(count))
    .map(([rule, weight]) => (weight === null ? rule : { ...rule, weight: weight + 1 }));

const RULES = ['r-a', 'r-b', 'r-c'];
const WISHES = ['w-a', 'w-b'];

/** Told apart from anything else in a text. */
export const SCHOOLS = ['urn-900001', 'urn-900002', 'urn-900003', 'urn-900004'];
export const TRUSTS = ['', 'Trust of Hope', 'Trust of Faith'];

/** References that nobody has given in order. */
const reference = fc.string({
  unit: fc.constantFrom('2', '3', '4', '5', '9', 'B', 'C', 'F'),
  minLength: 4,
  maxLength: 4,
});

const candidate = (id: string): fc.Arbitrary<Candidate> =>
  fc.record(
    {
      id: fc.constant(`TAS-${id}`),
      fits: fc.subarray([...RULES, ...WISHES]),
      school: fc.constantFrom(...SCHOOLS),
      trust: fc.constantFrom(...TRUSTS),
    },
    { noNullPrototype: true },
  );

const lot = fc.integer({ min: 1, max: 999_999_999_999 });

/** Either all have one, or nobody, as in what was kept before there were lots. */
const withLots = (candidates: readonly Candidate[], lots: readonly number[] | null): Candidate[] =>
  candidates.map((one, n) => ({ ...one, ...(lots && { lot: lots[n] ?? 0 }) }));

const change: fc.Arbitrary<Change> = fc.oneof(
  count.map((to) => ({ kind: 'total' as const, to })),
  fc.record({ kind: fc.constantFrom('min' as const, 'max' as const), rule: fc.constantFrom(...RULES), to: count }),
  fc.record({
    kind: fc.constant('per' as const),
    per: fc.constant('school' as const),
    of: fc.constantFrom(...SCHOOLS),
    to: count.map((to) => to + 1),
  }),
  fc.record({
    kind: fc.constant('per' as const),
    per: fc.constant('trust' as const),
    of: fc.constantFrom('Trust of Hope', 'Nobody’s trust'),
    to: count.map((to) => to + 1),
  }),
);

/** `seed`: what its order comes from. */
export const aSelection = ({ most = 14 } = {}): fc.Arbitrary<{ selection: Selection; seed: string }> =>
  fc
    .uniqueArray(reference, { minLength: 1, maxLength: most })
    .chain((ids) =>
      fc.record({
        candidates: fc.tuple(...ids.map(candidate)),
        rules: fc.tuple(...RULES.map(ruleNamed)),
        wishes: fc.tuple(...WISHES.map(wishNamed)),
        total: fc.integer({ min: 1, max: 4 }),
        atMostOnePer: fc.subarray(['school' as const, 'trust' as const]),
        share: fc.array(fc.nat({ max: 30 }), { minLength: 3, maxLength: 3 }),
        fixed: fc.subarray(
          ids.map((id) => `TAS-${id}`),
          { maxLength: Math.min(3, ids.length) },
        ),
        changes: fc.array(change, { maxLength: 4 }),
        seed: fc.string(),
        lots: fc.option(fc.uniqueArray(lot, { minLength: ids.length, maxLength: ids.length })),
      }),
    )
    .map(({ candidates, rules, wishes, total, atMostOnePer, share, fixed, changes, seed, lots }) => ({
      seed,
      selection: {
        seats: { total, rules, wishes, atMostOnePer, reserves: 2 },
        whatIf: { in: fixed.slice(0, 1), out: fixed.slice(1), changes },
        shares: { schools: 30, of: { 'r-a': share[0] ?? 0, 'r-c': share[2] ?? 0 } },
        candidates: withLots(candidates, lots),
        order: drawOrder(seed, withLots(candidates, lots)),
      },
    }));
