// Finds ties, which only the draw tells apart: the kinds of which some best panel has one, and those of which some best panel lacks one.
import { modelOf } from './model.ts';
import type { Selection } from './selection.ts';
import { sumOf, type Row, type Solver } from './solver.ts';
import { optimise } from './best-panel.ts';

type Look = {
  /** Whether a panel with so many shows it of a kind with so many people. */
  shows: (count: number, people: number) => boolean;
  /** The cost of one more of a kind of which nothing is known, so that one panel shows as many kinds as it can. */
  cost: 1 | -1;
  /** What a panel that shows it of one of these kinds has of all of them together. */
  together: (people: number) => Pick<Row, 'min' | 'max'>;
};

const looks = {
  has: { shows: (count) => count > 0, cost: -1, together: () => ({ min: 1, max: null }) },
  lacks: { shows: (count, people) => count < people, cost: 1, together: (people) => ({ min: null, max: people - 1 }) },
} as const satisfies Record<string, Look>;

/** Kinds, by their places in `kindsIn`, that some best panel has one of, or lacks one of. None where there is no panel. */
export function shownByBest(what: keyof typeof looks, selection: Selection, solver: Solver): ReadonlySet<number> {
  const { shows, cost, together }: Look = looks[what];
  const model = modelOf(selection);
  const kinds = [...model.kinds.entries()].map(([place, { ids }]) => ({ place, people: ids.length }));
  const known = new Set<number>();
  solver(model.program, (solving) => {
    let panel = optimise(model, solving, selection);
    while (panel) {
      for (const { place, people } of kinds) if (shows(panel[place] ?? 0, people)) known.add(place);
      const open = kinds.filter(({ place }) => !known.has(place));
      const places = open.map(({ place }) => place);
      const people = open.reduce((all, kind) => all + kind.people, 0);
      solving.prefer(new Map(places.map((place) => [place, cost])));
      panel = open.length === 0 ? undefined : solving.solveWith({ terms: sumOf(places), ...together(people) });
    }
  });
  return known;
}
