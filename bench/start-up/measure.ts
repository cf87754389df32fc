// Runs in a new process: imports a module or a function app, starts the app, and prints how long each took.
import { recordRegistrations } from '../../dev/host/core-module.ts';

/** Milliseconds since before the import: until all is loaded, and until the app's appStart hooks are through. */
export type StartUp = { loaded: number; ready: number };

const [, , what, url = ''] = process.argv;

async function load() {
  if (what === 'app') return recordRegistrations(() => import(url));
  await import(url);
  return undefined;
}

const began = performance.now();
const app = await load();
const loaded = performance.now() - began;
for (const { name, run } of app?.hooks ?? []) if (name === 'appStart') await run({ hookData: app?.hookData ?? {} });
const took: StartUp = { loaded, ready: performance.now() - began };
console.log(JSON.stringify(took));
process.exit(0);
