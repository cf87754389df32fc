// The address of the service on this computer. It stays while the host behind it is replaced, so that nobody has to be told of another.
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';

export type Front = {
  readonly url: string;
  /** Where requests go from now on; those under way stay where they are. */
  readonly leadTo: (host: string) => void;
  readonly close: () => Promise<void>;
};

/** Listens on 127.0.0.1 and passes requests on as they come. */
export async function openFront({ port }: { port: number }): Promise<Front> {
  let host: string | undefined;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (host === undefined) {
      response.writeHead(503).end();
      return;
    }
    await passOn({ request, response, to: host });
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      // The host went away: whoever asked sees that it failed.
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

type Passing = { request: IncomingMessage; response: ServerResponse; to: string };

/** Resolves when the host has answered. The Host header stays, as the host judges by it who asks. */
function passOn({ request, response, to }: Passing): Promise<void> {
  const { connection: _, ...headers } = request.headers;
  const { hostname, port } = new URL(to);
  return new Promise((done, refuse) => {
    const passed = send({ hostname, port, path: request.url, method: request.method, headers, agent: false });
    passed.once('error', refuse).once('response', (answered) => {
      response.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(response).once('finish', done).once('error', refuse);
      answered.once('error', refuse);
    });
    request.pipe(passed);
  });
}
