// Asks the sentence encoder beside the thread that answers people, from the first question on that matching is not sure of.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Encoded, Encoder } from '../features/faq/index.ts';
import type { Report } from '../platform/ports.ts';
import { isInstalled } from './model.ts';
import type { ToThread } from './thread.ts';

type Entries = Parameters<Encoder>[1];

/** Whoever asks waits so long at most, in milliseconds; the encoder takes about twenty. */
const LONGEST_WAIT = 500;

type Answer = { number: number; found: Encoded | undefined };

/** `thread`: what runs on it; `undefined` where it cannot, and then nothing is ever started. */
type Needs = { report: Report; thread: URL | undefined; longestWait?: number };

/**
 * A sentence encoder on a thread of its own. While it begins, or learns entries that changed, it has nothing to say. One that fails is reported
 * and not asked again before the service starts anew.
 */
export function encodeBeside({ report, thread, longestWait = LONGEST_WAIT }: Needs): Encoder {
  const waiting = new Map<number, (found: Encoded | undefined) => void>();
  let worker: Worker | undefined;
  let hasFailed = thread === undefined;
  let learnt: { entries: Entries; isDone: boolean } | undefined;
  let number = 0;

  const fail = (error: unknown): void => {
    if (!hasFailed) report('asking the sentence encoder; answers go on without it', error);
    hasFailed = true;
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  };

  const start = (file: URL): Worker => {
    const started = new Worker(file);
    started.on('message', ({ number, found }: Answer) => {
      waiting.get(number)?.(found);
      waiting.delete(number);
    });
    started.once('error', fail);
    started.once('exit', (code) => {
      fail(new Error(`The encoder's thread ended with ${code}.`));
    });
    // A process that has nothing else to do ends.
    started.unref();
    return started;
  };

  const send = (file: URL, message: { learn: { id: string; said: string[] }[] } | { text: string }) => {
    const numbered: ToThread = { ...message, number: ++number };
    return new Promise<Encoded | undefined>((answers) => {
      waiting.set(numbered.number, answers);
      (worker ??= start(file)).postMessage(numbered);
    });
  };

  const learn = (file: URL, entries: Entries): void => {
    const learning = { entries, isDone: false };
    learnt = learning;
    const said = entries.map(({ id, title, alsoAskedAs }) => ({ id, said: [title, ...alsoAskedAs] }));
    void send(file, { learn: said }).then(() => {
      learning.isDone = true;
    });
  };

  return async (text, entries) => {
    if (hasFailed || !thread) return undefined;
    if (learnt?.entries !== entries) learn(thread, entries);
    if (!learnt?.isDone) return undefined;
    return inTime(send(thread, { text }), longestWait);
  };
}

/** What was found, or nothing where that takes too long. */
async function inTime<T>(found: Promise<T>, longest: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((answers) => {
    timer = setTimeout(answers, longest, undefined);
  });
  return Promise.race([found, late]).finally(() => {
    clearTimeout(timer);
  });
}

/**
 * What runs on it where its packages are installed: in encoder/ beside the bundle, whose chunks are one folder further down, when built; else
 * the source.
 */
export function encoderThread(): URL | undefined {
  if (!isInstalled()) return undefined;
  return (
    ['./encoder/thread.js', '../encoder/thread.js']
      .map((path) => new URL(path, import.meta.url))
      .find((file) => existsSync(file)) ?? new URL('./thread.ts', import.meta.url)
  );
}
