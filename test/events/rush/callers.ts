// People who sign up for an event over HTTP, in Teams and on the website. What was not answered they send again, elsewhere, until it is.
import { setTimeout as sleep } from 'node:timers/promises';
import { PLAYGROUND_BOT_ID, PLAYGROUND_TENANT_ID } from '../../../dev/playground.ts';
import { codeOf, hashOf, visitorOf } from '../../../platform/private-code.ts';
import { recipientOf } from '../../../platform/person.ts';

/** One of the processes that answer. `inFlight`: how many requests it has not answered yet. */
export type Host = { url: string; inFlight: number };

/** What somebody reads of how they stand. `ahead`: how many wait before them. */
export type Read = { own: 'place' | 'waiting' | 'none'; ahead: number };

export type Caller = {
  /** What stands for them where the event is kept. */
  recipient: string;
  /** The chat in Teams where they hear of a place; empty of somebody on the website. */
  chat: string;
  signUp: () => Promise<Read>;
  leave: () => Promise<Read>;
  look: () => Promise<Read>;
};

const STANDS: readonly [RegExp, (ahead: string) => Read][] = [
  [/You have a place/u, () => ({ own: 'place', ahead: 0 })],
  [/You have left this event/u, () => ({ own: 'none', ahead: 0 })],
  [/You are first on the waiting list/u, () => ({ own: 'waiting', ahead: 0 })],
  [
    /You are on the waiting list\. (?<ahead>\d+) (?:person is|people are) before you/u,
    (ahead) => ({ own: 'waiting', ahead: Number(ahead) }),
  ],
  [/You are on the waiting list, number (?<ahead>\d+)/u, (place) => ({ own: 'waiting', ahead: Number(place) - 1 })],
];

function readIn(text: string): Read | undefined {
  for (const [says, read] of STANDS) {
    const found = says.exec(text);
    if (found) return read(found.groups?.['ahead'] ?? '');
  }
  return undefined;
}

type Post = { path: string; headers: Record<string, string>; body: string };

/** `lost`: counts what had to be sent again. */
export function callers(
  event: string,
  { hosts, teams, lost }: { hosts: readonly Host[]; teams: string; lost: () => void },
) {
  let next = 0;

  /** Asks one after the other until one says how they stand. */
  const untilAnswered = async (post: () => Post | { get: string; headers: Record<string, string> }) => {
    for (;;) {
      const host = hosts[(next += 1) % hosts.length];
      if (!host) throw new Error('Nobody answers.');
      const asked = post();
      host.inFlight += 1;
      try {
        const response = await ('get' in asked
          ? fetch(`${host.url}${asked.get}`, { headers: asked.headers })
          : fetch(`${host.url}${asked.path}`, { method: 'POST', headers: asked.headers, body: asked.body }));
        const text = await response.text();
        const read = response.ok ? readIn(text) : undefined;
        if (read) return { read, cookie: response.headers.getSetCookie()[0]?.split(';')[0] };
        if (response.status < 500 && !text.includes('There is a problem with the service'))
          throw new TypeError(`${response.status} ${text.replace(/<[^>]+>/gu, ' ').slice(0, 2_000)}`, {
            cause: 'answered',
          });
      } catch (error) {
        // A process that was killed resets the connection, or takes none.
        if (error instanceof Error && error.cause === 'answered') throw error;
      } finally {
        host.inFlight -= 1;
      }
      lost();
      await sleep(50);
    }
  };

  const inTeams = (n: number): Caller => {
    const objectId = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const chat = `a:chat-${n}`;
    const press = (verb: string) => async (): Promise<Read> => {
      const activity = {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data: { verb, id: event } } },
        id: `${verb} ${n}`,
        channelId: 'msteams',
        serviceUrl: teams,
        from: { id: `29:${n}`, name: `Person ${n}`, aadObjectId: objectId },
        recipient: { id: PLAYGROUND_BOT_ID, name: 'Roundtable' },
        conversation: { id: chat, conversationType: 'personal', tenantId: PLAYGROUND_TENANT_ID },
        channelData: { tenant: { id: PLAYGROUND_TENANT_ID } },
      };
      const post = {
        path: '/api/messages',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      };
      return (await untilAnswered(() => post)).read;
    };
    return {
      recipient: recipientOf({ tenantId: PLAYGROUND_TENANT_ID, objectId }),
      chat,
      signUp: press('event.sign-up'),
      leave: press('event.leave'),
      look: press('event.see'),
    };
  };

  const onWebsite = (n: number): Caller => {
    const formKey = `key-of-a-form-in-a-rush-${event.slice(0, 6)}-${n}`;
    let cookie = '';
    const headers = () => ({
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': `192.0.2.${n}`,
      cookie,
    });
    const sends = (path: string, fields: Record<string, string>) => async (): Promise<Read> => {
      const body = new URLSearchParams(fields).toString();
      const answer = await untilAnswered(() => ({ path, headers: headers(), body }));
      cookie = answer.cookie ?? cookie;
      return answer.read;
    };
    return {
      recipient: recipientOf(visitorOf(hashOf(codeOf(formKey)))),
      chat: '',
      signUp: sends(`/events/${event}`, { formKey, name: `Visitor ${n}`, privacyRead: 'true' }),
      leave: sends(`/events/${event}/leave`, {}),
      look: async () => (await untilAnswered(() => ({ get: `/events/${event}/mine`, headers: headers() }))).read,
    };
  };

  /** Every second one on the website. */
  return (n: number): Caller => (n % 2 === 0 ? inTeams(n) : onWebsite(n));
}
