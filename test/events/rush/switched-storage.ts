// Storage behind a switch: the emulator as it is, or with the version check taken away from its transactions, for a test's control.
import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request as send, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const TABLES = /TableEndpoint=http:\/\/127\.0\.0\.1:(?<port>\d+)\//u;

/**
 * Passes on what is asked of the tables. `unguard`: from now on whoever writes last wins, as if nobody had looked at ETags, or whether a row is
 * there. `meet`: the next so many transactions in which somebody signs up are carried out once all of them are there.
 */
export async function switchedStorage(connectionString: string) {
  const port = Number(TABLES.exec(connectionString)?.groups?.['port']);
  const agent = new Agent({ keepAlive: true });
  let guarded = true;
  let wanted = 0;
  let held: (() => void)[] = [];

  const meeting = async (): Promise<void> => {
    if (wanted === 0) return;
    await new Promise<void>((go) => {
      held.push(go);
      if (held.length < wanted) return;
      for (const one of held) one();
      [wanted, held] = [0, []];
    });
  };

  const passOn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = (await buffer(request)).toString();
    const isSignUp = request.url?.endsWith('/$batch') === true && body.includes('event.signed-up');
    if (isSignUp) await meeting();
    const sent = isSignUp && !guarded ? withoutChecks(body) : body;
    const headers = { ...request.headers, 'content-length': String(Buffer.byteLength(sent)) };
    const passed = send({ agent, port, host: '127.0.0.1', method: request.method, path: request.url, headers });
    passed.end(sent);
    const [answer] = (await once(passed, 'response')) as [IncomingMessage];
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  };

  const server = createServer((request, response) => {
    passOn(request, response).catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = (server.address() as AddressInfo).port;
  return {
    connectionString: connectionString.replace(TABLES, `TableEndpoint=http://127.0.0.1:${own}/`),
    unguard: () => void (guarded = false),
    meet: (count: number) => void (wanted = count),
    close: () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}

/** The same transaction, in which every row is written whatever stands there. */
const withoutChecks = (batch: string): string =>
  batch
    .split(/(?=--changeset_)/u)
    .map((part) => part.replace(/^if-match: .*$/imu, 'if-match: *').replace(/^POST (\S+) /mu, `PUT $1${keysIn(part)} `))
    .join('');

/** As they stand in the address of a row that is written whether or not it is there. */
function keysIn(part: string): string {
  const json = /\{.*\}/su.exec(part)?.[0];
  if (json === undefined) return '';
  const { PartitionKey, RowKey } = JSON.parse(json) as Record<string, string>;
  return `(PartitionKey='${PartitionKey}',RowKey='${RowKey}')`;
}
