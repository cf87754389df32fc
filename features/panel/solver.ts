// Port of the selection to a solver of integer programmes: exact answers, or that there is none.

/** A variable takes whole numbers between its bounds; `cost` is what one of it costs. */
export type Variable = { min: number; max: number; cost?: number };

/** The sum of variables (by their places), each times a whole number, is between the bounds; `null`: no bound on that side. */
export type Row = {
  terms: readonly (readonly [variable: number, times: number])[];
  min: number | null;
  max: number | null;
};

/** The terms of a plain sum of these variables. */
export const sumOf = (variables: readonly number[]): [variable: number, times: number][] =>
  variables.map((variable) => [variable, 1]);

export type Program = { variables: readonly Variable[]; rows: readonly Row[] };

/** A programme that is solved, changed and solved again. */
export type Solving = {
  /** The values of all variables at the least cost, proven; `undefined` where no values satisfy all rows, proven too. Throws otherwise. */
  solve: () => number[] | undefined;
  /** The same, given up after so many seconds. */
  solveWithin: (seconds: number) => number[] | 'out of time' | undefined;
  /** As `solve`, with one more row, which is taken away again. */
  solveWith: (row: Row) => number[] | undefined;
  bound: (variable: number, bounds: { min: number; max: number }) => void;
  /** From now on these are the costs, by the variables' places; of all others 0. */
  minimise: (costs: ReadonlyMap<number, number>) => void;
  /** From now on any values will do that satisfy all rows; they suit better the less they cost. */
  prefer: (costs: ReadonlyMap<number, number>) => void;
  add: (row: Row) => void;
};

/** Works on a programme, and lets it go afterwards. */
export type Solver = <T>(program: Program, work: (solving: Solving) => T) => T;

/** Says how many seconds have passed since some moment in the past. */
export type Seconds = () => number;

/** Loads the solver when it is first needed: it is large. */
export type LoadSolver = () => Promise<Solver>;
