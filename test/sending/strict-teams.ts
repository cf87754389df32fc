// Teams as strict as its documentation: refuses what is over a limit, keeps a log of every request, and fails by lot in all the ways we know.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { CONVERSATION_LIMITS, TENANT_LIMIT } from '../../platform/rate/limits.ts';
import { lots } from '../rate/simulated.ts';

/** What comes of a request: of 1,000. All but the last are troubles; `posted`: the card stands there all the same. */
const FATES = [
  { of: 90, status: 429 },
  { of: 10, status: 429, retryAfter: 1 },
  { of: 8, status: 412 },
  { of: 8, status: 502 },
  { of: 8, status: 504 },
  { of: 2, status: 500 },
  { of: 2, status: 503, posted: true },
  { of: 2, reset: true },
  { of: 2, reset: true, posted: true },
  { of: 50, posted: true, slow: true },
] as const;

type Fate = { status?: number; retryAfter?: number; reset?: boolean; posted?: boolean; slow?: boolean };
const fine: Fate = { posted: true };

const fateOf = (lot: number): Fate => {
  let left = lot * 1_000;
  for (const { of, ...fate } of FATES) if ((left -= of) < 0) return fate;
  return fine;
};

const conversationIn = (url: string): string | undefined =>
  /^\/v3\/conversations\/([^/]+)\/activities$/u.exec(decodeURIComponent(url))?.[1];

/** Starts it. All conversations are of one tenant. */
export async function strictTeams(seed: number) {
  const random = lots(seed);
  const requests: number[] = [];
  const tries = new Map<string, number[]>();
  const posted = new Map<string, number>();
  const troubles = { over: 0, early: 0, busy: 0, ambiguous: 0 };
  const pauses: { from: number; until: number }[] = [];

  /** Whether it is one too many, with those before it. */
  const isOver = (times: readonly number[], limits: readonly { ms: number; most: number }[], now: number): boolean =>
    limits.some(({ ms, most }) => (times.at(-1 - most) ?? -Infinity) > now - ms);

  const answered = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const conversation = conversationIn(request.url ?? '');
    request.resume();
    await once(request, 'end');
    if (conversation === undefined || request.method !== 'POST') {
      end(response, { status: 404 });
      return;
    }
    const now = Date.now();
    requests.push(now);
    const own = [...(tries.get(conversation) ?? []), now];
    tries.set(conversation, own);
    // Whoever has not heard of a pause after half a second did not want to.
    if (pauses.some(({ from, until }) => from + 500 < now && now < until)) troubles.early += 1;
    const isTooMany = isOver(requests, [TENANT_LIMIT], now) || isOver(own, CONVERSATION_LIMITS, now);
    if (isTooMany) troubles.over += 1;
    const fate = isTooMany ? { status: 429, retryAfter: 1 } : fateOf(random());
    if (fate.posted) posted.set(conversation, (posted.get(conversation) ?? 0) + 1);
    if (fate.reset || (fate.status ?? 200) >= 500)
      troubles.ambiguous += fate.status === 502 || fate.status === 504 ? 0 : 1;
    if (fate.status === 429) troubles.busy += 1;
    if (fate.slow) await sleep(200 + random() * 1_300);
    if (fate.reset) request.socket.destroy();
    else end(response, fate);
    if (fate.retryAfter) pauses.push({ from: Date.now(), until: Date.now() + fate.retryAfter * 1_000 });
  };

  const end = (response: ServerResponse, { status = 200, retryAfter }: Fate): void => {
    const headers = { 'content-type': 'application/json', ...(retryAfter && { 'retry-after': String(retryAfter) }) };
    response.writeHead(status, headers).end(status === 200 ? `{"id":"${requests.length}"}` : '{}');
  };

  const server = createServer((request, response) => {
    answered(request, response).catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** When each request came. */
    requests,
    /** How often a card stands in each conversation. */
    posted,
    /** From when until when it had asked for no more. */
    pauses,
    troubles,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export type StrictTeams = Awaited<ReturnType<typeof strictTeams>>;
