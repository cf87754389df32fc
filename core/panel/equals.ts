// Whom only the draw tells apart: of each kind, whether some best panel has one of it, and whether some best panel lacks one.
import { modelOf } from './model.ts';
import type { Selection } from './selection.ts';
import { sumOf, type Solver } from './solver.ts';
import { optimise } from './suggest.ts';

/** Kinds by their places in `kindsIn`. */
export type Equals = { has: ReadonlySet<number>; lacks: ReadonlySet<number> };

/** Looks at as few best panels as it can: each shows something of many kinds at once. Empty sets where there is no panel. */
export function equalsIn(selection: Selection, solver: Solver): Equals {
  const model = modelOf(selection);
  const kinds = [...model.kinds.entries()].map(([place, { ids }]) => ({ place, size: ids.length }));
  const [has, lacks] = [new Set<number>(), new Set<number>()];
  const look = (panel: readonly number[]) => {
    for (const { place, size } of kinds) {
      if ((panel[place] ?? 0) > 0) has.add(place);
      if ((panel[place] ?? 0) < size) lacks.add(place);
    }
  };
  solver(model.program, (solving) => {
    let panel = optimise(model, solving, selection);
    // 1. Panels with as many as can be of the kinds that none had so far, until none has any.
    while (panel) {
      look(panel);
      const open = kinds.filter(({ place }) => !has.has(place)).map(({ place }) => place);
      solving.prefer(new Map(open.map((place) => [place, -1])));
      panel = open.length === 0 ? undefined : solving.solveWith({ terms: sumOf(open), min: 1, max: null });
    }
    // 2. Panels with as few as can be of the kinds that all had in full so far, until all have them in full.
    do {
      if (panel) look(panel);
      const full = kinds.filter(({ place }) => !lacks.has(place));
      const places = full.map(({ place }) => place);
      const all = full.reduce((people, { size }) => people + size, 0);
      solving.prefer(new Map(places.map((place) => [place, 1])));
      panel = full.length === 0 ? undefined : solving.solveWith({ terms: sumOf(places), min: null, max: all - 1 });
    } while (panel);
  });
  return { has, lacks };
}
