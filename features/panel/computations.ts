// All that takes long to compute for a panel, as one port: plain values in and out, so that another thread can do it.
import { suggestPanel, type Suggestion } from './best-panel.ts';
import type { Panel, Why } from './panel.ts';
import { type Beside, publishedPanel } from './published-panel.ts';
import type { Looking } from './relax.ts';
import { reservesOf } from './replace.ts';
import type { Selection } from './selection.ts';
import type { LoadSolver, Seconds, Solver } from './solver.ts';
import { drawnOf, type Explained, whyOf, whyWithin } from './why.ts';

/** Officers wait for no longer search for changes that would be enough: Teams sends a press again after 15 seconds. */
const LONGEST_SEARCH = 10;

/** What is suggested. `byDraw`: how many members only the draw decided; 0 where there is no panel. */
export type Suggested = Suggestion & { byDraw: number };

type Suggesting = { selection: Selection };
type Of = Suggesting & { members: readonly string[] };

/** Why each who could be chosen is on the panel or not, and who comes in for whom. */
export type Explanation = { why: Record<string, Why>; reserves: string[] };

type Asked = {
  suggestion: Suggesting;
  reason: Of & { id: string };
  explanation: Of;
  published: { panel: Panel; beside: Beside };
};
type Found = { suggestion: Suggested; reason: Explained; explanation: Explanation; published: string };
type What = keyof Asked;

/** Computes it, away from the thread that answers people. */
export type Compute = <Of extends What>(what: Of, about: Asked[Of]) => Promise<Found[Of]>;

/** One piece of it, as it is sent to another thread. */
export type Computation = { [Of in What]: { what: Of; about: Asked[Of] } }[What];

type Tools = { solver: Solver; looking: Looking };

const computations: { [Of in What]: (about: Asked[Of], tools: Tools) => Found[Of] } = {
  suggestion: ({ selection }, { solver, looking }) => {
    const suggestion = suggestPanel(selection, solver, looking);
    return { ...suggestion, byDraw: suggestion.kind === 'panel' ? drawnOf(selection, suggestion.members, solver) : 0 };
  },
  reason: ({ selection, members, id }, { looking }) => whyWithin(selection, members, looking)(id),
  // Nobody waits for these, and what people are told of them must not hang on how fast a computer is.
  explanation: ({ selection, members }, { solver }) => {
    const why = whyOf(selection, members, solver);
    return {
      why: Object.fromEntries(selection.candidates.map(({ id }) => [id, why(id)])),
      reserves: reservesOf(members, selection),
    };
  },
  published: ({ panel, beside }) => publishedPanel(panel, beside),
};

/** Computes on the thread that it is called on. */
export const computeHere =
  (load: LoadSolver, seconds: Seconds): Compute =>
  async (what, about) => {
    const solver = await load();
    const end = seconds() + LONGEST_SEARCH;
    return computations[what](about, { solver, looking: { solver, left: () => end - seconds() } });
  };
