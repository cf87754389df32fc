// Plays Microsoft Graph over https as its documentation describes it: groups within groups, pages, tokens that run out, refusals.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Graph, openGraph } from '../../graph/client.ts';
import { certificate } from './certificate.ts';
import { fetchTrusting } from './trusting.ts';

export type Given = { status: number; body?: unknown; headers?: Record<string, string>; isCut?: true };
export type Asked = { method: string; path: string; query: URLSearchParams; body: string; token: string };

/** https://learn.microsoft.com/graph/errors */
export const refusal = (status: number, code: string, headers: Record<string, string> = {}): Given => ({
  status,
  headers,
  body: {
    error: { code, message: 'Not today.', innerError: { date: '2026-12-01T09:00:00', 'request-id': randomUUID() } },
  },
});

/** https://learn.microsoft.com/graph/throttling */
export const throttled = (after?: string): Given =>
  refusal(429, 'TooManyRequests', after === undefined ? {} : { 'retry-after': after });

export class GraphServer {
  readonly asked: Asked[] = [];
  /** Users and groups in each group. */
  readonly groups = new Map<string, { users: readonly string[]; groups?: readonly string[] }>();
  /** Given in place of an answer, one after another; `undefined`: what was asked for. */
  refusals: (Given | undefined)[] = [];
  /** Tokens that count. */
  readonly tokens = new Set(['token-1']);
  pageSize = 3;
  /** Other paths, by how they begin. */
  readonly more = new Map<string, (asked: Asked) => Given>();
  /** For how long each pause was, in milliseconds. */
  readonly pauses: number[] = [];
  /** How often a token was asked for, and with which claims. */
  readonly claims: (string | undefined)[] = [];
  readonly #made = certificate();
  readonly #server: Server = createServer(this.#made, (request, response) => {
    void this.#take(request).then(({ status, body, headers, isCut }) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      if (isCut) response.write(text.slice(0, text.length / 2), () => response.destroy());
      else response.end(text);
    });
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  get url(): string {
    return `https://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The product's own way of asking, with tokens that are handed out in order, and pauses that take no time. */
  graph(trusts = this.#made.cert): Graph {
    return openGraph({
      url: this.url,
      fetch: fetchTrusting(trusts),
      sleep: (ms) => Promise.resolve(void this.pauses.push(ms)),
      credential: {
        getToken: (_, options) => {
          this.claims.push(options?.claims);
          return Promise.resolve({ token: [...this.tokens].at(-1) ?? '', expiresOnTimestamp: 0 });
        },
      },
    });
  }

  async #take(request: IncomingMessage): Promise<Given> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const asked = { method: request.method ?? '', path: pathname.replace('/v1.0', ''), query: searchParams };
    const whole = { ...asked, body: Buffer.concat(parts).toString(), token };
    this.asked.push(whole);
    if (!this.tokens.has(token)) return refusal(401, 'InvalidAuthenticationToken');
    return this.refusals.shift() ?? this.#answer(whole);
  }

  #answer(asked: Asked): Given {
    const [, kind = '', id = '', what] = asked.path.split('/');
    const [, other] = [...this.more].find(([begins]) => asked.path.startsWith(begins)) ?? [];
    if (other) return other(asked);
    if (kind === 'users' && what === 'checkMemberGroups' && asked.method === 'POST') return this.#groupsOf(id, asked);
    if (kind === 'groups' && what === 'transitiveMembers' && this.groups.has(id)) return this.#membersOf(id, asked);
    return refusal(404, 'Request_ResourceNotFound');
  }

  #groupsOf(user: string, { body }: Asked): Given {
    const { groupIds } = JSON.parse(body) as { groupIds: string[] };
    if (groupIds.length > 20) return refusal(400, 'Request_BadRequest');
    return { status: 200, body: { value: groupIds.filter((group) => this.#within(group).includes(user)) } };
  }

  #membersOf(group: string, { query }: Asked): Given {
    const from = Number(query.get('$skiptoken') ?? 0);
    const all = this.#within(group).map((id) => ({
      '@odata.type': this.groups.has(id) ? '#microsoft.graph.group' : '#microsoft.graph.user',
      id,
    }));
    return { status: 200, body: this.page(all, from, `/groups/${group}/transitiveMembers?$select=id`) };
  }

  /** https://learn.microsoft.com/graph/paging */
  page(all: readonly unknown[], from: number, path: string): object {
    const value = all.slice(from, from + this.pageSize);
    const next = from + this.pageSize;
    return {
      value,
      ...(next < all.length && { '@odata.nextLink': `${this.url}/v1.0${path}&$skiptoken=${next}` }),
    };
  }

  #within(group: string): string[] {
    const { users = [], groups = [] } = this.groups.get(group) ?? {};
    return [...groups, ...groups.flatMap((one) => this.#within(one)), ...users];
  }
}
