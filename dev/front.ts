// The address of the service on this computer. It stays while the host behind it is replaced, so that nobody has to be told of
// another, and it is where a developer becomes somebody else (acting.ts).
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Acting } from './acting.ts';
import { askedOf } from './acting-connector.ts';
import { signInAs } from './sign-in-as.ts';

export type Front = {
  readonly url: string;
  /** Where requests go from now on; those under way stay where they are. */
  readonly leadTo: (host: string) => void;
  readonly close: () => Promise<void>;
};

/** Listens on 127.0.0.1. Requests are passed on as they come, but for the bot's when somebody may act as others. */
export async function openFront({ port, acting }: { port: number; acting?: Acting | undefined }): Promise<Front> {
  let host: string | undefined;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (host === undefined) {
      response.writeHead(503).end();
      return;
    }
    const to = host;
    if (acting && request.method === 'GET' && request.url === '/sign-in-as') {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(signInAs()));
      return;
    }
    const asked = acting && askedOf(request);
    if (asked && 'member' in asked) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(asked.member));
      return;
    }
    if (asked) return passOn({ request, response, ...asked });
    const forBot = request.method === 'POST' && request.url === '/api/messages';
    if (!acting || !forBot) return passOn({ request, response, to });
    const said = await acting(await json(request));
    if (said === undefined) response.writeHead(200).end();
    else await passOn({ request, response, to, body: JSON.stringify(said.activity) });
    await said?.afterwards();
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      // The host went away, or what was sent is no JSON: whoever asked sees that it failed.
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
  });
  await new Promise<void>((done, refuse) => {
    server.once('error', refuse).listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    leadTo: (url) => void (host = url),
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

type Passing = { request: IncomingMessage; response: ServerResponse; to: string; path?: string; body?: string };

/** Resolves when the host has answered. The Host header stays, as the host judges by it who asks. */
function passOn({ request, response, to, path = request.url ?? '/', body }: Passing): Promise<void> {
  const { connection: _, ...headers } = request.headers;
  if (body !== undefined) headers['content-length'] = String(Buffer.byteLength(body));
  const { hostname, port } = new URL(to);
  return new Promise((done, refuse) => {
    const passed = send({ hostname, port, path, method: request.method, headers, agent: false });
    passed.once('error', refuse).once('response', (answered) => {
      response.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(response).once('finish', done).once('error', refuse);
      answered.once('error', refuse);
    });
    if (body === undefined) request.pipe(passed);
    else passed.end(body);
  });
}
