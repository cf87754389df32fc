// How Microsoft Graph is asked: with the bot's token, reads again a few times where Graph is busy, nothing else twice, faults that name nobody.
import {
  AuthenticationHandler,
  AuthenticationHandlerOptions,
  Client,
  type Context,
  type Middleware,
  ResponseType,
} from '@microsoft/microsoft-graph-client';
import type { TokenCredential } from '@azure/identity';
import { type GraphFault, graphFault } from '../platform/graph-fault.ts';
import type { Sleep } from '../platform/ports.ts';
import { type Received, retryAfterOf, waitBefore } from './retry.ts';

export type Answer = { status: number; body: unknown; location: string | undefined };

export type Graph = {
  /** Reads, again where Graph is busy or does not answer. Those statuses that are `expected` are answers and no faults. */
  get: (what: string, path: string, expected?: readonly number[]) => Promise<Answer>;
  /** Sends once, whatever comes of it. */
  post: (what: string, path: string, body: object) => Promise<Answer>;
};

export type GraphNeeds = {
  credential: TokenCredential;
  sleep: Sleep;
  /** "https://graph.microsoft.com", or a stand-in for tests, with how that is reached. */
  url?: string;
  fetch?: typeof fetch;
};

/** Somebody waits for what is posted, and Teams asks again after 15 seconds. Nobody waits for what is read but timers and the doctor. */
const PATIENCE_MS = { GET: 10_000, POST: 3_000 };

const SCOPE = 'https://graph.microsoft.com/.default';

type Asked = { method: 'GET' | 'POST'; path: string; body?: object; claims?: string | undefined };

export function openGraph({ credential, sleep, url = 'https://graph.microsoft.com', ...over }: GraphNeeds): Graph {
  const send: Middleware = {
    execute: async (context: Context) => {
      context.response = await (over.fetch ?? fetch)(context.request as string, context.options);
    },
  };
  const tokenWith = (claims: string | undefined) => ({
    getAccessToken: async () => (await credential.getToken(SCOPE, claims ? { claims } : {}))?.token ?? '',
  });
  // The client's own handler that sends again is left out, because it does so with what was posted, too. The one that adds the token gives it
  // to no other address, wherever a link to the next page leads.
  const authentication = new AuthenticationHandler(tokenWith(undefined));
  authentication.setNext(send);
  const client = Client.initWithMiddleware({
    middleware: authentication,
    baseUrl: `${url}/`,
    customHosts: new Set([new URL(url).hostname]),
  });

  /** Its text is read with it: what is cut off on the way came no more than what was never sent. */
  const ask = async ({ method, path, body, claims }: Asked): Promise<Received | string> => {
    const request = client
      .api(path)
      .option('signal', AbortSignal.timeout(PATIENCE_MS[method]))
      .responseType(ResponseType.RAW)
      .middlewareOptions([new AuthenticationHandlerOptions(tokenWith(claims))]);
    try {
      const response = (await (method === 'GET' ? request.get() : request.post(body))) as Response;
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (error) {
      return nameOf(error);
    }
  };

  return {
    get: async (what, path, expected = []) => {
      let claims: string | undefined;
      for (let tries = 1; ; tries += 1) {
        const received = await ask({ method: 'GET', path, claims });
        if (typeof received !== 'string' && isAnswer(received, expected)) return answerOf(what, received);
        const wait = waitBefore(tries, received);
        // A token that ran out meanwhile, or was taken back, is asked for anew, once.
        if (typeof received !== 'string' && received.status === 401 && tries === 1) claims = claimsIn(received);
        else if (wait === undefined) throw faultOf(what, received);
        else await sleep(wait);
      }
    },
    post: async (what, path, body) => {
      const received = await ask({ method: 'POST', path, body });
      if (typeof received !== 'string' && isAnswer(received)) return answerOf(what, received);
      throw faultOf(what, received);
    },
  };
}

const isAnswer = (received: Received, expected: readonly number[] = []): boolean =>
  (received.status >= 200 && received.status < 300) || expected.includes(received.status);

/** A name and nothing else: a library's message may quote the address, which names somebody. */
const nameOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no answer';

function answerOf(what: string, { status, headers, text }: Received): Answer {
  const body = parsed(text);
  if (body === undefined) throw graphFault(what, { status, code: 'not JSON', after: undefined });
  return { status, body, location: headers.get('location') ?? undefined };
}

function faultOf(what: string, received: Received | string): GraphFault {
  if (typeof received === 'string') return graphFault(what, { status: 0, code: received, after: undefined });
  const { error } = (parsed(received.text) ?? {}) as { error?: { code?: unknown } };
  const code = typeof error?.code === 'string' ? error.code : '';
  return graphFault(what, { status: received.status, code, after: retryAfterOf(received) });
}

function parsed(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** https://learn.microsoft.com/entra/identity-platform/claims-challenge */
const claimsIn = ({ headers }: Received): string | undefined => {
  const [, claims] = /claims="([^"]+)"/u.exec(headers.get('www-authenticate') ?? '') ?? [];
  return claims && Buffer.from(claims, 'base64').toString();
};
