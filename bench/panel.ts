// Suggesting a panel, next to HiGHS with one plain 0/1 programme of the same rules; and counting how nominations cover the seats.
import { rehearsalNominations } from '../dev/rehearsal/nominations.ts';
import { coverageOf } from '../features/coverage/seats.ts';
import { summaryOf } from '../features/nominations/nomination.ts';
import { groupsBy } from '../features/panel/worth.ts';
import { mostFrom, type Selection } from '../features/panel/selection.ts';
import type { Row, Solver } from '../features/panel/solver.ts';
import { suggestPanel } from '../features/panel/best-panel.ts';
import { whyOf } from '../features/panel/why.ts';
import type { Content } from '../loader/load.ts';
import { loadSolver } from '../solver/highs.ts';
import { madeUpSelection } from './panel/made-up.ts';
import { figure, table, times } from './table.ts';
import { median } from './timing.ts';

const ROUNDS = [
  { people: 150, seats: 20 },
  { people: 500, seats: 30 },
  { people: 2000, seats: 30 },
];
const SEEDS = [1, 2, 3];
/** Explaining everybody is done once for a panel; it is measured where it is usual. */
const MOST_EXPLAINED = 500;

const tookMs = (run: () => unknown): number => {
  const began = performance.now();
  run();
  return performance.now() - began;
};

/** Milliseconds to suggest a panel, the worst too, and to say of each person what decided. */
export async function panels(): Promise<string> {
  const solver = await loadSolver();
  suggestPanel(madeUpSelection(50, 20, 9), solver);
  const rows = ROUNDS.map(({ people, seats }) => {
    const took = SEEDS.map((seed) => {
      const selection = madeUpSelection(people, seats, seed);
      let members: string[] = [];
      const ours = tookMs(() => {
        const suggested = suggestPanel(selection, solver);
        if (suggested.kind === 'panel') members = suggested.members;
      });
      if (members.length !== seats) throw new Error('The made-up round has no panel.');
      const why =
        people > MOST_EXPLAINED
          ? Number.NaN
          : tookMs(() => {
              const of = whyOf(selection, members, solver);
              for (const { id } of selection.candidates) of(id);
            });
      return { ours, why, peer: tookMs(() => plainly(selection, solver)) };
    });
    const of = (what: 'ours' | 'why' | 'peer') => took.map((one) => one[what]);
    const p50 = median(of('ours'));
    return [
      String(people),
      String(seats),
      String(madeUpSelection(people, seats, 1).seats.rules.length),
      figure(p50),
      figure(Math.max(...of('ours'))),
      people > MOST_EXPLAINED ? '' : figure(median(of('why'))),
      figure(median(of('peer'))),
      times(p50 / median(of('peer'))),
    ];
  });
  const heading = ['people', 'seats', 'rules', 'p50 ms', 'slowest ms', 'why, all, ms', 'plain HiGHS ms', 'cost'];
  return table([heading, ...rows]);
}

/** Any panel that holds all rules, and meets the wishes as well as can be: a variable for each person, solved once. */
function plainly({ seats, candidates, whatIf }: Selection, solver: Solver): number[] | undefined {
  const all = candidates.map((_, place) => place);
  const fitting = (rule: string) => all.filter((place) => candidates[place]?.fits.includes(rule));
  const sum = (places: readonly number[]) => places.map((place) => [place, 1] as const);
  const rows: Row[] = [
    { terms: sum(all), min: seats.total, max: seats.total },
    ...seats.rules.map(({ id, min, max }) => ({ terms: sum(fitting(id)), min, max: max ?? null })),
    ...seats.atMostOnePer.flatMap((per) =>
      [...groupsBy(per, candidates)].map(([of, group]) => ({
        terms: sum(group.map((one) => candidates.indexOf(one))),
        min: null,
        max: mostFrom(per, of, whatIf),
      })),
    ),
    ...seats.wishes.map(({ id, min }, n) => ({
      terms: [...sum(fitting(id)), [all.length + n, 1] as const],
      min,
      max: null,
    })),
  ];
  const variables = [
    ...all.map(() => ({ min: 0, max: 1 })),
    ...seats.wishes.map(({ min }) => ({ min: 0, max: min, cost: 1 })),
  ];
  return solver({ variables, rows }, (solving) => solving.solve());
}

const REPEATS = 200;

/** Milliseconds to count how nominations cover the seats, next to reading them. */
export function seatCoverage(content: Content): string {
  const chat = 'nowhere' as Parameters<typeof rehearsalNominations>[0]['chat'];
  const some = rehearsalNominations({ variant: 'full', content, chat }).map((one) => summaryOf(one, one.receivedAt));
  const rows = [1, 14].map((copies) => {
    const nominations = Array.from({ length: copies }, () => some).flat();
    const stored = JSON.stringify(nominations);
    const run = (what: () => unknown) => median(Array.from({ length: REPEATS }, () => tookMs(what)));
    const ours = run(() => coverageOf(content.seats, nominations));
    const peer = run(() => JSON.parse(stored) as unknown);
    return [
      String(nominations.length),
      String(content.seats.rules.length),
      figure(ours),
      figure(peer),
      times(ours / peer),
    ];
  });
  return table([['nominations', 'rules', 'p50 ms', 'JSON.parse of them ms', 'cost'], ...rows]);
}
