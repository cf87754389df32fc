// The local host as a child process, ready when it says so.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startChild, type Child } from './child.ts';

const START_WITHIN_MS = 60_000;

export type HostProcess = { readonly url: string; readonly child: Child };

type Options = {
  readonly appDir: string;
  readonly port: number;
  readonly env: NodeJS.ProcessEnv;
  readonly onLine?: (line: string) => void;
  /** Told of the process before it listens. */
  readonly onStart?: (child: Child) => void;
};

/** Starts the app in `appDir` and waits until it listens. Throws a sentence when it does not; what the app said went to `onLine`. */
export async function startHostProcess({ appDir, port, env, onLine, onStart }: Options): Promise<HostProcess> {
  let heard: (word: 'listening') => void = () => undefined;
  const listening = new Promise<'listening'>((done) => (heard = done));
  const child = startChild({
    script: join(import.meta.dirname, 'host-main.ts'),
    args: [appDir],
    imports: [pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href],
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
