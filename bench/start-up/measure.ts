// Runs in a new process: imports a module or a function app, starts the app, and prints how long each took, and how much work it was.
import { setTimeout as sleep } from 'node:timers/promises';
import { recordRegistrations } from '../../dev/host/core-module.ts';

/**
 * Milliseconds since before the import: until all is loaded, and until the app's appStart hooks are through. `cpu`: of the processor, user and
 * system, in all threads, until then; `inAll`: until nothing more is done that the start left for later.
 */
export type StartUp = { loaded: number; ready: number; cpu: number; inAll: number };

/** Work that is still going on takes more than a tenth of the time in which it is looked for. */
const LOOK_MS = 500;
const RESTING = 50;

const [, , what, url = ''] = process.argv;

async function load() {
  if (what === 'app') return recordRegistrations(() => import(url));
  await import(url);
  return undefined;
}

const before = process.cpuUsage();
const used = (): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const began = performance.now();
const app = await load();
const loaded = performance.now() - began;
for (const { name, run } of app?.hooks ?? []) if (name === 'appStart') await run({ hookData: app?.hookData ?? {} });
const ready = performance.now() - began;
const cpu = used();
let inAll = cpu;
for (let last = -Infinity; inAll - last > RESTING;) {
  last = inAll;
  await sleep(LOOK_MS);
  inAll = used();
}
const took: StartUp = { loaded, ready, cpu, inAll };
console.log(JSON.stringify(took));
process.exit(0);
