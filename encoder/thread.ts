// The thread on which the sentence encoder runs: it learns the entries it is sent, and says of a text how like each of them it is.
import { parentPort } from 'node:worker_threads';
import { keptVectors } from './kept.ts';
import { learnLikeness, type Said } from './likeness.ts';
import { openVectors } from './model.ts';

/** `number`: by which the answer is known. */
export type ToThread = { number: number } & ({ learn: readonly Said[] } | { text: string });

const opened = openVectors(keptVectors());
let look: ReturnType<typeof learnLikeness> = () => new Map();
let before: Promise<unknown> = opened;

// One after another, because what is learnt is what the texts after it are held against. What fails ends the thread.
parentPort?.on('message', (message: ToThread) => {
  before = before.then(async () => {
    parentPort?.postMessage({ number: message.number, found: await answer(message) });
  });
});

async function answer(message: ToThread) {
  const vectors = await opened;
  if ('learn' in message) {
    await vectors.learn(message.learn.flatMap(({ said }) => said));
    look = learnLikeness(message.learn, (text) => vectors.known.get(text) ?? new Float32Array());
    return undefined;
  }
  return look(await vectors.of(message.text));
}
