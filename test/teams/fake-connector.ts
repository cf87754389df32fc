// A connector of Teams, as strict as need be: it knows three routes, keeps every request, and can be told to misbehave.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export type Received = { method: string; path: string; body: Record<string, unknown> };
/** `hold`: it answers as usual, but not before `release`. */
type Misbehaviour =
  | 'hang up'
  | 'break off'
  | 'hold'
  | { status: number; headers?: Record<string, string>; body?: unknown };

const ROUTES = [
  /^POST \/v3\/conversations\/[^/]+\/activities(\/[^/]+)?$/,
  /^DELETE \/v3\/conversations\/[^/]+\/activities\/[^/]+$/,
  /^PUT \/v3\/conversations\/[^/]+\/activities\/[^/]+$/,
  /^GET \/v3\/conversations\/[^/]+\/members\/[^/]+$/,
];

const read = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>);
};

const send = (response: ServerResponse, { status, headers, body }: Exclude<Misbehaviour, string>) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body ?? {}));
};

/**
 * Starts a connector. Each request uses up one entry of `script`; without one, requests succeed.
 * `member` is what it knows of everybody.
 */
export const fakeConnector = async (member: object = {}) => {
  const received: Received[] = [];
  const script: Misbehaviour[] = [];
  const held: (() => void)[] = [];
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const path = decodeURIComponent(request.url ?? '');
      const method = request.method ?? '';
      received.push({ method, path, body });
      const known = ROUTES.some((route) => route.test(`${method} ${path}`));
      const usual = known ? { status: 200, body: method === 'GET' ? member : { id: 'new' } } : { status: 404 };
      const next = script.shift() ?? usual;
      if (next === 'break off') request.socket.write('HTTP/1.1 200 ', () => request.socket.destroy());
      else if (next === 'hang up') request.socket.destroy();
      else if (next === 'hold')
        held.push(() => {
          send(response, usual);
        });
      else send(response, next);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    script,
    release: () => {
      for (const answer of held.splice(0)) answer();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
export type FakeConnector = Awaited<ReturnType<typeof fakeConnector>>;
