// From nothing to ready: the built service in a new process, next to importing botbuilder alone in a new process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from '../dev/child.ts';
import { settings } from './bots.ts';
import { bundle } from './bundle.ts';
import { figure, table, times } from './table.ts';
import { median } from './timing.ts';
import type { StartUp } from './start-up/measure.ts';

const PROCESSES = 5;
const WITHIN_MS = 30_000;

type Needs = { folder: string; appDir: string; storage: string };

/** Milliseconds from the first import to loaded and to ready, and of the processor's, as a table. */
export async function startUp({ folder, appDir, storage }: Needs): Promise<string> {
  const program = await bundle(new URL('./start-up/measure.ts', import.meta.url), join(folder, 'measure'));
  const bundled = await bundle(new URL('./start-up/botbuilder.ts', import.meta.url), join(folder, 'botbuilder'));
  const env = { ...process.env, ...settings(storage) };
  const measure = (what: string, url: string) => inNewProcess([program, what, url], env);
  const subjects = {
    roundtable: () => measure('app', pathToFileURL(join(appDir, 'index.js')).href),
    bundled: () => measure('module', pathToFileURL(bundled).href),
    installed: () => measure('module', import.meta.resolve('botbuilder')),
  };
  const took = { roundtable: [] as StartUp[], bundled: [] as StartUp[], installed: [] as StartUp[] };
  // The first of each reads the files from disk, as the others do not, and is not counted.
  for (let run = 0; run <= PROCESSES; run += 1)
    for (const name of ['roundtable', 'bundled', 'installed'] as const) {
      const one = await subjects[name]();
      if (run > 0) took[name].push(one);
    }
  const middle = (runs: readonly StartUp[], what: keyof StartUp) => median(runs.map((one) => one[what]));
  const least = (runs: readonly StartUp[], what: keyof StartUp) => Math.min(...runs.map((one) => one[what]));
  // What is done by others takes time, and hardly any of the processor's.
  const peer = least(took.bundled, 'cpu');
  const row = (what: string, runs: readonly StartUp[]) => [
    what,
    figure(middle(runs, 'loaded')),
    figure(middle(runs, 'ready')),
    figure(least(runs, 'cpu')),
    figure(least(runs, 'inAll')),
    times(least(runs, 'cpu') / peer),
  ];
  return table([
    ['new process', 'loaded ms', 'ready ms', 'CPU ms', 'CPU ms in all', 'cost'],
    row('Roundtable: dist/index.js, then appStart', took.roundtable),
    row('botbuilder, bundled in the same way', took.bundled),
    row('botbuilder, from node_modules', took.installed),
  ]);
}

async function inNewProcess([script, ...args]: [string, ...string[]], env: NodeJS.ProcessEnv): Promise<StartUp> {
  const lines: string[] = [];
  const child = startChild({ script, args, env, onLine: (line) => lines.push(line) });
  const how = await Promise.race([child.ended, sleep(WITHIN_MS, 'took too long', { ref: false })]);
  await child.stop();
  const last = lines.at(-1) ?? '';
  if (!last.startsWith('{"loaded"')) throw new Error(`${args.join(' ')} ${how}: ${lines.join('\n')}`);
  return JSON.parse(last) as StartUp;
}
