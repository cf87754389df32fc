// What officers wait for when they suggest and confirm a panel, and how long the thread that answers people is held at most meanwhile.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { reservesOf } from '../features/panel/replace.ts';
import type { Selection } from '../features/panel/selection.ts';
import { computeBeside } from '../solver/beside.ts';
import { madeUpSelection } from './panel/made-up.ts';
import { figure, table } from './table.ts';

const ROUNDS = [
  { people: 150, seats: 20 },
  { people: 500, seats: 30 },
  { people: 2000, seats: 30 },
];

/** As it is deployed. */
const compute = computeBeside(new URL('../dist/solver/panel-thread.js', import.meta.url));

/** Milliseconds: in the officer's turn the suggestion, by the queue reasons and reserves, and the longest stretch on the main thread. */
export async function panelThreads(): Promise<string> {
  const rows: string[][] = [];
  for (const { people, seats } of ROUNDS) rows.push(await row(madeUpSelection(people, seats, 1)));
  const heading = ['people', 'seats', 'suggestion ms', 'reasons ms', 'of it reserves ms', 'longest stretch ms'];
  return table([heading, ...rows]);
}

async function row(selection: Selection): Promise<string[]> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await sleep(50);
  delay.reset();
  const [suggestion, suggested] = await took(() => compute('suggestion', { selection }));
  if (suggested.kind !== 'panel') throw new Error('The made-up round has no panel.');
  const { members } = suggested;
  const [explanation] = await took(() => compute('explanation', { selection, members }));
  delay.disable();
  const [reserves] = await took(() => Promise.resolve(reservesOf(members, selection)));
  const times = [suggestion, explanation, reserves, delay.max / 1e6];
  return [String(selection.candidates.length), String(members.length), ...times.map(figure)];
}

async function took<T>(run: () => Promise<T>): Promise<[ms: number, found: T]> {
  const began = performance.now();
  const found = await run();
  return [performance.now() - began, found];
}
