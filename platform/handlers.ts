// Folds what started features do into one: of each part every handler by its name, of each hook all features that have it.
import type { AuditSource } from './audit-search.ts';
import type { Reply } from './card.ts';
import type { AnyHandlers } from './feature.ts';
import { merged } from './registry.ts';
import type { ReadNotReached } from './not-reached.ts';
import type { CountOwn, CountWaiting } from './waiting.ts';

export type AllHandlers = Required<Omit<AnyHandlers, 'offers' | 'waiting' | 'ownWaiting' | 'notReached' | 'audits'>> & {
  waiting: readonly CountWaiting[];
  ownWaiting: readonly CountOwn[];
  notReached: readonly ReadNotReached[];
  audits: readonly AuditSource[];
};

/** The first reply that one of these gives; they are asked one after the other. */
async function firstReply(
  asked: readonly (() => Promise<Reply | undefined> | undefined)[],
): Promise<Reply | undefined> {
  for (const ask of asked) {
    const reply = await ask();
    if (reply) return reply;
  }
  return undefined;
}

/** All that these features do. Throws where two have a handler of the same name. */
export const handlersOf = (started: readonly AnyHandlers[]): AllHandlers => ({
  ...byName(started),
  ...hooksOf(started),
});

type Hook =
  | 'refresh'
  | 'joined'
  | 'heard'
  | 'takesFeedback'
  | 'sent'
  | 'news'
  | 'dates'
  | 'followed'
  | 'notReady'
  | 'waiting'
  | 'ownWaiting'
  | 'notReached'
  | 'audits'
  | 'met';

const byName = (started: readonly AnyHandlers[]): Omit<AllHandlers, Hook> => {
  const all = <Handler>(
    what: string,
    of: (one: AnyHandlers) => Readonly<Record<string, Handler>> | undefined,
  ): Readonly<Record<string, Handler>> => merged(what, started.map(of));
  return {
    words: all('word', ({ words }) => words),
    patterns: all('pattern', ({ patterns }) => patterns),
    buttons: all('button', ({ buttons }) => buttons),
    choices: all('choice', ({ choices }) => choices),
    events: all('event', ({ events }) => events),
    notifications: all('notification', ({ notifications }) => notifications),
    jobs: all('job', ({ jobs }) => jobs),
    timers: all('timer', ({ timers }) => timers),
    downloads: all('download', ({ downloads }) => downloads),
    digest: all('section of the digest', ({ digest }) => digest),
    pages: all('page', ({ pages }) => pages),
    personalPages: all('page for people who are signed in', ({ personalPages }) => personalPages),
  };
};

const hooksOf = (started: readonly AnyHandlers[]): Pick<AllHandlers, Hook> => ({
  refresh: async () => {
    for (const one of started) await one.refresh?.();
  },
  joined: (incoming) => firstReply(started.map((one) => () => one.joined?.(incoming))),
  heard: (message) => firstReply(started.map((one) => () => one.heard?.(message))),
  takesFeedback: (incoming, reply) => started.some((one) => one.takesFeedback?.(incoming, reply) ?? false),
  sent: async (incoming, activity, reply) => {
    for (const one of started) await one.sent?.(incoming, activity, reply);
  },
  news: async (now, reader) => {
    const all = await Promise.all(started.flatMap((one) => one.news?.(now, reader) ?? []));
    return (after) => all.flatMap((since) => since(after));
  },
  dates: async (after) => (await Promise.all(started.flatMap((one) => one.dates?.(after) ?? []))).flat(),
  followed: async (conversation) => {
    for (const one of started) await one.followed?.(conversation);
  },
  notReady: started.flatMap(({ notReady = [] }) => notReady),
  waiting: started.flatMap(({ waiting }) => waiting ?? []),
  ownWaiting: started.flatMap(({ ownWaiting }) => ownWaiting ?? []),
  notReached: started.flatMap(({ notReached }) => notReached ?? []),
  audits: started.flatMap(({ audits }) => audits ?? []),
  met: async (known) => {
    for (const one of started) await one.met?.(known);
  },
});
