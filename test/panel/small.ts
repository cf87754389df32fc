// Selections small enough to try every panel: what the optimiser is held against.
import fc from 'fast-check';
import { compare, judge, type Judged } from '../../features/panel/worth.ts';
import { drawOrder, seatsWith, type Candidate, type Selection } from '../../features/panel/selection.ts';
import { onlyOnes, type SeatRule } from '../../features/coverage/seats.ts';

const ruleIds = ['r1', 'r2', 'r3', 'r4'] as const;
const wishIds = ['w1', 'w2'] as const;

const rule = (id: string, total: number): fc.Arbitrary<SeatRule> =>
  fc
    .record({ min: fc.integer({ min: 0, max: 2 }), room: fc.option(fc.integer({ min: 0, max: total })) })
    .map(({ min, room }) => ({
      ...{ id, label: id, attribute: 'phase' as const, values: [id], min },
      ...(room !== null && { max: min + room }),
    }));

const candidate = (n: number): fc.Arbitrary<Candidate> =>
  fc.record({
    id: fc.constant(`TAS-${String(n).padStart(2, '0')}`),
    fits: fc.subarray([...ruleIds, ...wishIds]),
    school: fc.constantFrom('900001', '900002', '900003', '900004', '900005', '900006'),
    trust: fc.constantFrom('', '', 'A trust', 'Another trust'),
  });

/** Up to nine candidates for up to four seats, with rules, wishes, a register and what officers have fixed. */
export const smallSelection: fc.Arbitrary<Selection> = fc
  .record({ people: fc.integer({ min: 0, max: 9 }), total: fc.integer({ min: 1, max: 4 }), seed: fc.string() })
  .chain(({ people, total, seed }) =>
    fc
      .record({
        candidates: fc.tuple(...Array.from({ length: people }, (_, n) => candidate(n))),
        rules: fc.tuple(...ruleIds.map((id) => rule(id, total))),
        wishes: fc.tuple(
          ...wishIds.map((id) =>
            fc.record({ rule: rule(id, total), weight: fc.integer({ min: 1, max: 3 }) }).map((wish) => {
              return { ...wish.rule, weight: wish.weight };
            }),
          ),
        ),
        rulesUsed: fc.integer({ min: 0, max: ruleIds.length }),
        atMostOnePer: fc.subarray([...onlyOnes]),
        schools: fc.integer({ min: 0, max: 30 }),
        parts: fc.tuple(...ruleIds.map(() => fc.integer({ min: 0, max: 30 }))),
        fixed: fc.array(fc.constantFrom('in', 'out', ...Array<'free'>(8).fill('free')), {
          minLength: people,
          maxLength: people,
        }),
      })
      .map(({ candidates, rules, wishes, rulesUsed, atMostOnePer, schools, parts, fixed }): Selection => {
        const ids = candidates.map(({ id }) => id);
        const used = rules.slice(0, rulesUsed);
        const measured = used.slice(0, 3).map(({ id }, n) => [id, Math.min(schools, parts[n] ?? 0)] as const);
        return {
          seats: { total, rules: used, wishes, atMostOnePer, reserves: 2 },
          whatIf: {
            in: ids.filter((_, n) => fixed[n] === 'in').slice(0, 2),
            out: ids.filter((_, n) => fixed[n] === 'out'),
            changes: [],
          },
          shares: { schools, of: Object.fromEntries(measured) },
          candidates,
          order: drawOrder(seed, candidates),
        };
      }),
  );

/** All sets of so many of these. */
export function subsets(ids: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return ids.flatMap((id, n) => subsets(ids.slice(n + 1), size - 1).map((rest) => [id, ...rest]));
}

/** The places of a panel in the draw, the first first; those who are fixed in come before all. */
const placesOf = (panel: readonly string[], { order, whatIf }: Selection): number[] =>
  panel.map((id) => (whatIf.in.includes(id) ? -1 : order.indexOf(id))).sort((a, b) => a - b);

const earlier = (a: readonly number[], b: readonly number[]): number => {
  const n = a.findIndex((place, at) => place !== b[at]);
  return n === -1 ? 0 : (a[n] ?? 0) - (b[n] ?? 0);
};

/** The best panel, by trying all. */
export function bestByTrying(selection: Selection): { members: string[]; judged: Judged } | undefined {
  const { candidates } = selection;
  const { total } = seatsWith(selection.seats, selection.whatIf);
  const all = subsets(
    candidates.map(({ id }) => id),
    total,
  )
    .map((members) => ({ members, judged: judge(selection, members) }))
    .filter(({ judged }) => judged.broken.length === 0);
  return all.sort(
    (a, b) => compare(a.judged, b.judged) || earlier(placesOf(a.members, selection), placesOf(b.members, selection)),
  )[0];
}
