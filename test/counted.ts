// A world whose requests are counted: to tables, to queues and to Teams, and how many waves of them follow one another.
import { createApp, messages, storesOver } from '../app.ts';
import { announced } from '../platform/announced.ts';
import type { Enqueue } from '../platform/ports.ts';
import { slotsOver } from '../platform/rate/slots.ts';
import type { Tables } from '../platform/table.ts';
import type { PersonalRequest } from '../platform/personal-page.ts';
import type { PageRequest } from '../platform/web-page.ts';
import { type Incoming, NOWHERE } from '../platform/turn.ts';
import { memoryQueue, memoryTables } from '../storage/memory.ts';
import { visit } from './pages/visit.ts';
import { anOfficer, aWorld, drain, NOW, type World } from './builders.ts';

/** `tables`, `queues` and `teams`: requests. `waves`: how many of them had to wait for each other. */
export type Cost = { tables: number; queues: number; teams: number; waves: number };

/** What a turn costs before its reply is there, and what follows it: its notes, and the work that it asked for. */
export type TurnCost = { before: Cost; after: Cost };

/** Something whose cost is counted: a turn, or a page that is visited; `desk`: by an officer who is signed in. */
export type Case = { what: string } & (
  | { turn: (world: World) => Incoming | Promise<Incoming> }
  | { page: string; asks?: Partial<PageRequest> }
  | { desk: string; asks?: Partial<PersonalRequest> }
);

const aLook = (receivedAt: string): PersonalRequest => ({
  id: 'a look',
  person: anOfficer(),
  address: NOWHERE,
  receivedAt,
  fields: {},
  parameters: {},
  query: {},
});

const nothing = (): Cost => ({ tables: 0, queues: 0, teams: 0, waves: 0 });

/** "T3 Q1 in 2 waves", or "nothing": as docs/operations.md writes it. */
export function written({ tables, queues, teams, waves }: Cost): string {
  const requests = [tables && `T${tables}`, queues && `Q${queues}`, teams && `C${teams}`].filter(Boolean).join(' ');
  return requests === '' ? 'nothing' : `${requests} in ${waves} ${waves === 1 ? 'wave' : 'waves'}`;
}

/** A world, and what a turn in it costs. Requests that begin together are one wave. */
export function countedWorld(over: Parameters<typeof aWorld>[0] = {}): {
  world: World;
  turn: (incoming: Incoming) => Promise<TurnCost>;
  /** What a page costs, as a browser asks for it. */
  visited: (page: string, asks?: Partial<PageRequest>) => Promise<TurnCost>;
  /** What a page costs that an officer sees. */
  seen: (page: string, asks?: Partial<PersonalRequest>) => Promise<TurnCost>;
  /** What anything else costs, as `written` says it. */
  cost: (work: () => Promise<unknown> | undefined) => Promise<string>;
  settle: () => Promise<void>;
} {
  let cost = nothing();
  let starting: (() => void)[] = [];

  /** Lets all that begin in this moment begin together. */
  const inWave = (what: 'tables' | 'queues' | 'teams'): Promise<void> =>
    new Promise((begin) => {
      cost[what] += 1;
      starting.push(begin);
      if (starting.length > 1) return;
      setImmediate(() => {
        const together = starting;
        starting = [];
        cost.waves += 1;
        for (const one of together) one();
      });
    });
  const counted =
    <Given extends unknown[], Out>(what: 'tables' | 'queues' | 'teams', call: (...given: Given) => Promise<Out>) =>
    async (...given: Given): Promise<Out> => {
      await inWave(what);
      return call(...given);
    };

  const plain = memoryTables();
  const tables: Tables = (name) => {
    const { read, list, write, remove } = plain(name);
    return {
      read: counted('tables', read),
      list: counted('tables', list),
      write: counted('tables', write),
      remove: counted('tables', remove),
    };
  };
  const time = { now: NOW };
  const clock = () => time.now;
  const { enqueue, queued } = memoryQueue(messages, clock);
  const counting: Enqueue = counted('queues', enqueue);
  const stores = storesOver(announced(tables, { enqueue: counting, clock, report: () => undefined }));
  const made = aWorld({ ...stores, enqueue: counting, queued, time, ...over });
  // A message now and then finds no slot of its own any more, and takes one.
  let seconds = 0;
  const slots = slotsOver(tables, { now: () => seconds * 1_000, sleep: () => Promise.resolve(), random: () => 0 });
  const { post, replace, remove, profile } = made.ports;
  const world = aWorld({
    ...made.ports,
    queued,
    time,
    slotFor: () => ((seconds += 1), slots.next('a-tenant')),
    post: counted('teams', post),
    replace: counted('teams', replace),
    remove: counted('teams', remove),
    profile: counted('teams', profile),
  });
  // Notes are counted apart from what the reply waits for.
  const app = createApp(world.ports);
  let done = 0;
  const settle = async () => {
    done = await drain({ ...world, app }, done);
  };
  const opened = async (open: () => Promise<unknown>): Promise<TurnCost> => {
    cost = nothing();
    const before = cost;
    await open();
    cost = nothing();
    const after = cost;
    await settle();
    return { before, after };
  };
  return {
    world,
    settle,
    cost: async (work) => {
      cost = nothing();
      await work();
      return written(cost);
    },
    visited: (page, asks) => opened(() => visit({ ...world, app }, page, asks)),
    seen: (page, asks) => opened(() => app.visit(page, { ...aLook(time.now), ...asks })),
    turn: async (incoming) => {
      cost = nothing();
      const before = cost;
      const reply = await app.dispatch(incoming);
      cost = nothing();
      const after = cost;
      await reply?.writeNotes();
      if (reply) await app.sent(incoming, 'an-activity', reply);
      await settle();
      return { before, after };
    },
  };
}
