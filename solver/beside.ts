// Computes panels beside the thread that answers people, which would have to wait for seconds or, for many people, a minute.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Compute } from '../features/panel/index.ts';

/**
 * A thread for each computation: none waits for another, what fails takes nothing with it, and the solver's memory is given back. It
 * takes a tenth of a second to start. `file`: what runs on it.
 */
export const computeBeside =
  (file: URL = threadFile()): Compute =>
  (what, about) =>
    new Promise((found, failed) => {
      const thread = new Worker(file);
      thread.once('message', found);
      thread.once('error', failed);
      thread.once('exit', (code) => {
        failed(new Error(`A panel's thread ended with ${code} before it had answered.`));
      });
      thread.postMessage({ what, about });
    });

/** In solver/ beside the bundle, whose chunks are one folder further down, when built; else the source. */
const threadFile = (): URL =>
  ['./solver/panel-thread.js', '../solver/panel-thread.js']
    .map((path) => new URL(path, import.meta.url))
    .find((file) => existsSync(file)) ?? new URL('./panel-thread.ts', import.meta.url);
