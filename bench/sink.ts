// Stands in for Teams' connector: takes every post and update at once, answers with an id, and counts.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export type Sink = {
  /** For an activity's `serviceUrl`. */
  readonly url: string;
  /** How many messages were posted, what the last one was, and when it came, by `performance.now()`. Updates of cards are not counted. */
  readonly posted: () => { count: number; last: string; at: number };
  readonly stop: () => Promise<void>;
};

/** Starts it on a free port of 127.0.0.1. */
export async function startSink(): Promise<Sink> {
  const posted = { count: 0, last: '', at: 0 };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.method === 'POST')
        Object.assign(posted, { count: posted.count + 1, last: body, at: performance.now() });
      response
        .writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' })
        .end('{"id":"1"}');
    });
  });
  // Longer than any pause between rounds, so that no peer meets a connection that is being closed.
  server.keepAliveTimeout = 120_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The connector sink has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    posted: () => ({ ...posted }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
