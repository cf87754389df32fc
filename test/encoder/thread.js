// Answers as the encoder's thread does, of whatever entries it learnt; of "never", never.
import { parentPort } from 'node:worker_threads';

/** @type {string[]} */
let ids = [];

parentPort?.on('message', (/** @type {{ number: number, text?: string, learn?: { id: string }[] }} */ message) => {
  ids = message.learn?.map(({ id }) => id) ?? ids;
  if (message.text === 'never') return;
  const found = new Map(ids.map((id) => [id, { near: 0.5, towards: 0.5 }]));
  parentPort?.postMessage({ number: message.number, found: message.learn ? undefined : found });
});
