// The local host as a child process, ready when it says so.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { startChild, type Child } from './child.ts';

const START_WITHIN_MS = 60_000;

export type HostProcess = { readonly url: string; readonly child: Child };

type Options = {
  readonly appDir: string;
  readonly port: number;
  readonly env: NodeJS.ProcessEnv;
  /** Another Node than ours. */
  readonly node?: string;
  readonly onLine?: (line: string) => void;
  /** Told of the process before it listens. */
  readonly onStart?: (child: Child) => void;
};

/** Starts the app in `appDir` and waits until it listens. Throws a sentence when it does not; what the app said went to `onLine`. */
export async function startHostProcess({ appDir, port, env, node, onLine, onStart }: Options): Promise<HostProcess> {
  let heard: (word: 'listening') => void = () => undefined;
  const listening = new Promise<'listening'>((done) => (heard = done));
  const child = startChild({
    script: await bundled(),
    args: [appDir],
    node,
    env: { ...env, PORT: String(port) },
    onLine: (line) => {
      if (line.startsWith('Host listening on ')) heard('listening');
      onLine?.(line);
    },
  });
  onStart?.(child);
  const word = await Promise.race([listening, child.ended, sleep(START_WITHIN_MS, 'took too long', { ref: false })]);
  if (word === 'listening') return { url: `http://127.0.0.1:${port}`, child };
  await child.stop();
  throw new Error(`The app did not start (it ${word}); the lines above say why.`);
}

let bundle: Promise<string> | undefined;

/** The host as JavaScript: what translates TypeScript would go through all of the app, too, and make it start half as fast. */
const bundled = (): Promise<string> => (bundle ??= bundleHost());

async function bundleHost(): Promise<string> {
  const outfile = join(import.meta.dirname, '../node_modules/.cache/roundtable', `host-${process.pid}.mjs`);
  const entry = join(import.meta.dirname, 'host-main.ts');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    target: 'node20',
    logLevel: 'warning',
  });
  process.once('exit', () => {
    rmSync(outfile, { force: true });
  });
  return outfile;
}
