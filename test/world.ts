// A world for the tests of use-cases: the whole service over memory ports, with a clock to set and a queue to work off.
import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { type App, createApp, type Ports } from '../app.ts';
import { computeHere } from '../features/panel/computations.ts';
import type { Content } from '../loader/load.ts';
import { plusMinutes } from '../platform/calendar.ts';
import type { Card, Reply } from '../platform/card.ts';
import { noMail } from '../platform/mail.ts';
import type { Ids, Posted } from '../platform/ports.ts';
import { commitments } from '../platform/signing.ts';
import { lettersOf } from '../platform/private-code.ts';
import type { ChannelAddress } from '../platform/turn.ts';
import { loadSolver } from '../solver/highs.ts';
import { fixture } from './fixture.ts';
import { commandMatcherOf, matcherOf } from './learnt.ts';
import { memoryStores, type MemoryStores } from './stores.ts';
import { anOfficer, noting } from './turns.ts';
import { noGroups } from '../platform/staff-groups.ts';
import { anytime } from '../platform/rate/slots.ts';

/** A made-up council's content. */
export const madeUp: Content = fixture();

/** Keys and references that count: "key-000000000000000001", "TAS-0001". */
export function countingIds(): Ids {
  let keys = 0;
  let references = 0;
  let lots = 0;
  return {
    key: () => `key-${String((keys += 1)).padStart(18, '0')}`,
    reference: () => `TAS-${String((references += 1)).padStart(4, '0')}`,
    lot: () => (lots += 1),
  };
}

/** Ports to be put in the place of those in memory; with stores of a world of their own goes its queue, and its time. */
type Over = Partial<Ports> & Partial<Pick<MemoryStores, 'queued' | 'later' | 'redeliver' | 'time'>>;

/** Ports in memory, with a clock to set and a record of what was posted and reported. */
export function somePorts({ queued, later, redeliver, time, ...over }: Over = {}) {
  const posts: { address: ChannelAddress; reply: Reply }[] = [];
  const replaced: { address: ChannelAddress; activity: string; reply: Reply }[] = [];
  const removed: { address: ChannelAddress; activity: string }[] = [];
  const reports: { what: string; error: unknown }[] = [];
  const stores = memoryStores();
  const clock = time ?? stores.time;
  const ports: Ports = {
    ...stores,
    content: madeUp,
    matcher: matcherOf(over.content ?? madeUp),
    commandMatcher: commandMatcherOf(over.content ?? madeUp),
    encoder: () => Promise.resolve(undefined),
    clock: () => clock.now,
    // Nothing in a test waits for a clock.
    sleep: () => turn(),
    ids: countingIds(),
    slotFor: () => anytime.next(''),
    post: (address, reply): Promise<Posted> => {
      posts.push({ address, reply });
      return Promise.resolve({ posted: true, activity: `activity-${posts.length}` });
    },
    mail: noMail,
    replace: (address, activity, reply) => {
      replaced.push({ address, activity, reply });
      return Promise.resolve({ replaced: true });
    },
    remove: (address, activity) => {
      removed.push({ address, activity });
      return Promise.resolve({ removed: true });
    },
    reaches: () => Promise.resolve(undefined),
    profile: (_, { name }) => Promise.resolve({ name, email: 'ada@school.example.org' }),
    compute: computeHere(loadSolver, () => 0),
    countSetAside: () => Promise.resolve([]),
    receiptCode: (text) => `sealed ${text}`,
    commit: commitments({ now: 'a key of tests', earlier: [] }),
    linkCode: (text) => lettersOf(createHash('sha512').update(text).digest()),
    report: (what, error) => void reports.push({ what, error }),
    officers: [anOfficer().objectId],
    administrators: [],
    staffGroups: noGroups,
    library: undefined,
    examinations: () => [],
    councilTenants: [anOfficer().tenantId],
    chat: 'https://teams.example.org/chat',
    site: 'https://roundtable.example.org',
    ...over,
  };
  const queue = { queued: queued ?? stores.queued, later: later ?? stores.later };
  return { ports, clock, posts, replaced, removed, reports, ...queue, redeliver: redeliver ?? stores.redeliver };
}

export type World = ReturnType<typeof somePorts> & { app: App };

/** The whole service over memory ports. */
export function aWorld(over: Parameters<typeof somePorts>[0] = {}): World {
  const world = somePorts(over);
  const app = createApp(world.ports);
  return { ...world, app: { ...app, dispatch: noting(app.dispatch) } };
}

/** Does what waits on the queues, and what that brings, until nothing waits; answers with how much it was. */
export async function drain({ app, queued }: World, from = 0): Promise<number> {
  let done = from;
  for (; done < queued().length; done += 1) {
    const work = queued()[done];
    if (work) await app.jobs.work(work);
  }
  return done;
}

/**
 * Does what waits, and lets time pass until nothing comes back within a few hours, as Azure Functions does: what fails comes again. Answers
 * with how much it was.
 */
export async function settle(world: World, from = 0): Promise<number> {
  const { app, clock, queued, later, redeliver } = world;
  const end = plusMinutes(clock.now, 4 * 60);
  let done = from;
  for (;;) {
    for (; done < queued().length; done += 1) {
      const work = queued()[done];
      if (work) await app.jobs.work(work).catch(() => redeliver(work));
    }
    const [next] = later()
      .map(({ due }) => due)
      .sort();
    // A timer that fails has its next tick.
    if ((await app.jobs.sweepOutbox().catch(() => 1)) > 0) continue;
    if (next === undefined || next > end) return done;
    clock.now = next;
  }
}

/** The facts of a reply that must be this card. */
export function factsOf<Facts extends object>(card: Card<Facts>, reply: Reply | undefined): Facts {
  const facts = card.factsIn(reply);
  if (!facts) throw new Error(`expected another card, got ${reply ? JSON.stringify(reply) : 'silence'}`);
  return facts;
}

/** A port that fails as storage does when it is down. */
export const down = (): Promise<never> => Promise.reject(new Error('storage is down'));
