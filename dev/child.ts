// A Node program as a child process: heard, stopped gently and waited for, and gone when we are gone.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const TETHER = pathToFileURL(join(import.meta.dirname, 'tether.js')).href;
const GENTLE_STOP_MS = 20_000;

export type Child = {
  /** Resolves, with a few words, when the process has ended; never rejects. */
  readonly ended: Promise<string>;
  readonly isRunning: () => boolean;
  /** The last lines it wrote to its standard error. */
  readonly complaints: () => string;
  /** Asks it to stop, waits until it has, and ends it by force only if it does not hear. */
  readonly stop: () => Promise<void>;
  readonly pid: number | undefined;
};

export type Program = {
  readonly script: string;
  readonly args: readonly string[];
  /** Modules loaded before the script. */
  readonly imports?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Another Node than ours. */
  readonly node?: string | undefined;
  readonly onLine?: (line: string) => void;
};

/** Starts `script`. The child has no terminal: Ctrl-C reaches us alone, and we stop children in our own order. */
export function startChild({ script, args, imports = [], env, node = process.execPath, onLine }: Program): Child {
  const windows = process.platform === 'win32';
  // What measures our coverage would measure these programs too, and make them start twice as slowly.
  const unmeasured = { ...env };
  delete unmeasured['NODE_V8_COVERAGE'];
  const child = spawn(node, [...[TETHER, ...imports].flatMap((module) => ['--import', module]), script, ...args], {
    env: unmeasured,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: !windows,
    windowsHide: true,
  });
  const complaints: string[] = [];
  eachLine(child, 'stdout', (line) => onLine?.(line));
  eachLine(child, 'stderr', (line) => {
    complaints.splice(0, complaints.length - 9, line);
    onLine?.(line);
  });
  const ended = new Promise<string>((done) => {
    child.once('error', (error) => {
      done(`could not be started: ${error.message}`);
    });
    child.once('close', (code, signal) => {
      done(signal ? `was ended by ${signal}` : `ended with code ${code ?? 0}`);
    });
  });
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const stop = async () => {
    if (isRunning()) {
      // Windows has no gentle signal; the tether in the child understands both.
      if (windows) child.send('stop');
      else child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), GENTLE_STOP_MS);
      await ended;
      clearTimeout(force);
    }
    await ended;
  };
  return { ended, isRunning, complaints: () => complaints.join('\n'), stop, pid: child.pid };
}

function eachLine(child: ChildProcess, stream: 'stdout' | 'stderr', onLine: (line: string) => void): void {
  const input = child[stream];
  if (input) createInterface({ input }).on('line', onLine);
}
