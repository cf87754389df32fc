// Integer programmes solved by HiGHS, which runs here as WebAssembly. The only importer of it.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import highsPackage, { type Highs, type Model } from 'highs';
import type { LoadSolver, Program, Row, Solver, Solving } from '../features/panel/solver.ts';
import { loadedOnce } from './loaded-once.ts';

/** A programme that HiGHS could not decide. The message names HiGHS's own status, and nobody's data. */
export class SolverError extends Error {
  override name = 'SolverError';
}

/** Its types are those of a CommonJS module, whose default export is one level further down; the module that Node loads is none. */
const loadHighs = 'default' in highsPackage ? highsPackage.default : highsPackage;

/** The solver; loaded once a process, which takes a tenth of a second. */
export const loadSolver: LoadSolver = loadedOnce(load);

async function load(): Promise<Solver> {
  const highs = await loadHighs({ locateFile: wasm });
  return (program, work) => {
    const model = highs.createModel();
    try {
      fill(model, program, highs);
      return work(solvingWith(model, highs));
    } finally {
      model.dispose();
    }
  };
}

/** In solver/ beside the bundle, whose chunks are one folder further down, when built; else in the package. */
const wasm = (): string =>
  ['./solver/highs.wasm', '../solver/highs.wasm']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path)) ?? createRequire(import.meta.url).resolve('highs/runtime');

/**
 * Costs are whole numbers, so that what is less than half of one away from the best is the best. With few cuts our programmes, which are
 * small and solved many times, take half of the time (bench/panel.ts).
 */
const OPTIONS = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 0.5,
  random_seed: 0,
  mip_pool_soft_limit: 10,
};

/** Larger programmes are solved sooner without being made smaller first. */
const LARGE = 1000;

/** How far from the best it may be, as a share, where any solution will do. */
const NEAR = 0.3;

/** Seconds, thirty years of them: HiGHS takes no infinity. */
const NO_LIMIT = 1e9;

function fill(model: Model, { variables, rows }: Program, highs: Highs): void {
  model.options.set({ ...OPTIONS, presolve: variables.length > LARGE ? 'off' : 'on' });
  for (const [place, { min, max, cost = 0 }] of variables.entries()) {
    model.addVar(min, max);
    model.changeColIntegrality(place, highs.constants.variableType.integer);
    model.changeColCost(place, cost);
  }
  for (const row of rows) add(model, row, highs);
}

const add = (model: Model, { terms, min, max }: Row, { infinity }: Highs): void => {
  model.addRow(min ?? -infinity, max ?? infinity, {
    indices: terms.map(([variable]) => variable),
    values: terms.map(([, times]) => times),
  });
};

/**
 * Solves it. HiGHS 1.15.3 fails, the same each time, to make a few programmes smaller (test/solver/highs.test.ts has one); it solves them
 * as they stand.
 */
function run(model: Model): void {
  const presolve = model.options.get('presolve');
  try {
    model.run();
  } catch {
    model.options.set('presolve', 'off');
    model.run();
    model.options.set('presolve', presolve);
  }
}

function solvingWith(model: Model, highs: Highs): Solving {
  const { optimal, infeasible, timeLimit } = highs.constants.modelStatus;
  const solved = (): number[] | 'out of time' | undefined => {
    run(model);
    const status = model.getModelStatus();
    if (status === infeasible) return undefined;
    if (status === timeLimit) return 'out of time';
    if (status !== optimal) throw new SolverError(`HiGHS could not decide the programme: status ${status}.`);
    return Array.from(model.getSolution().colValue, Math.round);
  };
  const solve = (): number[] | undefined => {
    const values = solved();
    if (values === 'out of time') throw new SolverError('HiGHS gave up although nobody had set it a time.');
    return values;
  };
  const cost = (costs: ReadonlyMap<number, number>): void => {
    const { numCols } = model.getDimensions();
    for (let place = 0; place < numCols; place += 1) model.changeColCost(place, costs.get(place) ?? 0);
  };
  return {
    solve,
    solveWithin: (seconds) => {
      // HiGHS counts the time of all runs of a model together.
      model.zeroAllClocks();
      model.options.set('time_limit', Math.min(Math.max(0, seconds), NO_LIMIT));
      const values = solved();
      model.options.set('time_limit', NO_LIMIT);
      return values;
    },
    solveWith: (row) => {
      add(model, row, highs);
      const values = solve();
      const last = model.getDimensions().numRows - 1;
      model.deleteRows({ kind: 'range', from: last, to: last });
      return values;
    },
    bound: (variable, { min, max }) => {
      model.changeColBounds(variable, min, max);
    },
    minimise: (costs) => {
      model.options.set('mip_rel_gap', 0);
      cost(costs);
    },
    prefer: (costs) => {
      model.options.set('mip_rel_gap', NEAR);
      cost(costs);
    },
    add: (row) => {
      add(model, row, highs);
    },
  };
}
