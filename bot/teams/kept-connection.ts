// Teams may close a kept connection just as it is used again: to the sender that looks like a fault. Replies are sent once more then; what must not
// be sent twice uses no connection that may be closed.
import { AsyncLocalStorage } from 'node:async_hooks';
import { Agent, type AgentOptions, type ClientRequest } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import * as z from 'zod';
import type { Pipeline } from './adapter.ts';

/** The kept connection that a request was sent over, and how much had been read from it before; none where it is a new one. */
type Used = { kept?: { socket: Socket; read: number } };
const using = new AsyncLocalStorage<Used>();

const takeNote = (socket: Duplex): void => {
  const used = using.getStore();
  if (used && socket instanceof Socket) used.kept = { socket, read: socket.bytesRead };
};

class NotingAgent extends Agent {
  override reuseSocket(socket: Duplex, request: ClientRequest): void {
    super.reuseSocket(socket, request);
    takeNote(socket);
  }
}

class SecureNotingAgent extends SecureAgent {
  override reuseSocket(socket: Duplex, request: ClientRequest): void {
    super.reuseSocket(socket, request);
    takeNote(socket);
  }
}

const keepAlive: AgentOptions = { keepAlive: true };
const agents = { 'http:': new NotingAgent(keepAlive), 'https:': new SecureNotingAgent(keepAlive) };

/** Milliseconds. Servers close what is idle for longer: after 5 seconds (Node’s own), a minute or more. */
const IDLE = 2_000;
const closingAgents = {
  'http:': new Agent({ ...keepAlive, timeout: IDLE }),
  'https:': new SecureAgent({ ...keepAlive, timeout: IDLE }),
};

/** Lets a client close connections that are idle before the server does. Else now and then nobody can know of a message whether it was posted. */
export const closeIdleConnections = (pipeline: Pipeline): void => {
  pipeline.addPolicy({
    name: 'closeIdleConnections',
    sendRequest: (request, next) => {
      request.agent ??= closingAgents[schemeOf(request.url)];
      return next(request);
    },
  });
};

const schemeOf = (url: string): 'http:' | 'https:' => (new URL(url).protocol === 'http:' ? 'http:' : 'https:');

const broken = z.object({ code: z.enum(['ECONNRESET', 'EPIPE']) });

/** Whether a request was lost with a kept connection: not a byte of an answer came over it. */
const wasLost = ({ kept }: Used, error: unknown): boolean =>
  kept !== undefined && kept.socket.bytesRead === kept.read && broken.safeParse(error).success;

/**
 * Lets a client send once more what was lost with a kept connection. A message that was read all the same then stands there twice, so
 * this is for replies, of which the second does no harm, and without which somebody waits for nothing.
 */
export const sendAgainWhatWasLost = (pipeline: Pipeline): void => {
  pipeline.addPolicy({
    name: 'sendAgainWhatWasLost',
    sendRequest: async (request, next) => {
      request.agent ??= agents[schemeOf(request.url)];
      const used: Used = {};
      try {
        return await using.run(used, () => next(request));
      } catch (error) {
        if (!wasLost(used, error)) throw error;
        return await next(request);
      }
    },
  });
};
