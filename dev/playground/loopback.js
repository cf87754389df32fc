// Loaded into the Playground's process: it listens on every network address of the computer, and lets anybody who reaches it
// speak as anybody. Here it listens on 127.0.0.1 only.
import { Server } from 'node:net';

/** @type {unknown} */
const listen = Reflect.get(Server.prototype, 'listen');
if (typeof listen !== 'function') throw new Error('This Node has no Server.prototype.listen.');

Reflect.set(
  Server.prototype,
  'listen',
  /** @this {Server} @param {unknown[]} args @returns {unknown} */
  function (...args) {
    const local = typeof args[0] === 'number' ? [args[0], '127.0.0.1', ...args.slice(1)] : args;
    /** @type {unknown} */
    const server = Reflect.apply(listen, this, local);
    return server;
  },
);
