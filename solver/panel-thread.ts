// The thread on which a panel is computed: it takes one computation, answers and ends.
import { parentPort } from 'node:worker_threads';
import { computeHere, type Computation } from '../features/panel/computations.ts';
import { loadSolver } from './highs.ts';

const compute = computeHere(loadSolver, () => performance.now() / 1000);

// What fails ends the thread, and whoever waits for it hears of that.
parentPort?.once('message', ({ what, about }: Computation) => {
  void compute(what, about).then((found) => parentPort?.postMessage(found));
});
