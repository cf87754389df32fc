// A world of its own time, in which instances of the service send to one tenant: whatever may be slow, late or refused is drawn by lot.
import { lineOf } from '../../platform/rate/slots.ts';
import { sharedLine } from '../../platform/rate/shared-line.ts';
import type { Entity, Row, Table } from '../../platform/table.ts';

/** Numbers from 0 up to, not including, 1: the same for the same seed. */
export function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Time that passes only when all wait for it. */
export function simulatedTime() {
  let now = 0;
  const waiting: { at: number; go: () => void }[] = [];
  const later = (at: number, go: () => void): void => {
    const place = waiting.findLastIndex((one) => one.at <= at) + 1;
    waiting.splice(place, 0, { at, go });
  };
  return {
    now: () => now,
    sleep: (ms: number): Promise<void> =>
      new Promise((go) => {
        later(now + ms, go);
      }),
    /** Lets time pass until a moment. */
    run: (until: number): Promise<void> =>
      new Promise((done) => {
        const step = (): void => {
          const [next] = waiting;
          if (!next || next.at > until) return;
          waiting.shift();
          now = Math.max(now, next.at);
          next.go();
        };
        const round = (): void => {
          const [next] = waiting;
          if (!next || next.at > until) {
            done();
            return;
          }
          // Whatever follows from one step comes before the next. Many in one round of Node's, because a round takes longer than a step.
          for (let n = 0; n < 200; n += 1) setImmediate(step);
          setImmediate(round);
        };
        setImmediate(round);
      }),
  };
}

export type Schedule = {
  seed: number;
  instances: number;
  workers: number;
  /** Milliseconds. */
  lasts: number;
  /** How long a request to storage takes at most, and an answer of Teams. */
  storage: number;
  teams: number;
  /** How often something stops for up to 2 seconds, and how often Teams answers 429. From 0 to 1. */
  stalls: number;
  refuses: number;
  /** For how long everything stops once, at most: storage, the network, or a processor that all share. */
  stops: number;
  /** By how much two clocks differ at most. */
  clocks: number;
  /** Replies a second, which ask nobody. */
  replies: number;
};

/** The log of what came to Teams. `holds`: from when until when it had asked for no more, and which instance it asked. */
export type Log = {
  sent: { at: number; instance: number }[];
  replies: number[];
  holds: { from: number; until: number; instance: number }[];
};

/** Plays a schedule. `shares`: whether instances share the row. */
export async function played(schedule: Schedule, shares = true): Promise<Log> {
  const { now, sleep, run } = simulatedTime();
  const random = lots(schedule.seed);
  const upTo = (ms: number): number => random() * ms;
  const stop = { from: upTo(schedule.lasts), lasts: upTo(schedule.stops) };
  /** Whatever would end while everything stops ends with the stop. */
  const stalled = (ms: number): number => {
    const long = random() < schedule.stalls ? ms + upTo(2_000) : ms;
    const end = now() + long - stop.from;
    return end > 0 && end < stop.lasts ? long + stop.lasts - end : long;
  };
  const log: Log = { sent: [], replies: [], holds: [] };

  const slowTable = (): Table => {
    let row: Row | undefined;
    const held = async <T>(does: () => T): Promise<T> => {
      await sleep(stalled(upTo(schedule.storage / 2)));
      const done = does();
      await sleep(upTo(schedule.storage / 2));
      return done;
    };
    const put = (entity: Entity): true => {
      row = { ...entity, etag: String(Number(row?.etag ?? 0) + 1) };
      return true;
    };
    return {
      read: () => held(() => row),
      list: () => Promise.resolve([]),
      remove: () => Promise.resolve(false),
      write: ([change]) =>
        held(() => {
          if ('insert' in change) return row === undefined && put(change.insert);
          return 'update' in change && change.etag === row?.etag && put(change.update);
        }),
    };
  };

  const one = slowTable();
  for (let instance = 0; instance < schedule.instances; instance += 1) {
    const offset = upTo(schedule.clocks);
    const needs = { now: () => now() + offset, random, sleep: (ms: number) => sleep(stalled(ms)) };
    const line = lineOf(sharedLine(shares ? one : slowTable(), 'a-tenant'), needs);
    const work = async (): Promise<void> => {
      const slot = await line.next();
      if ('after' in slot) return sleep(slot.after * 1_000);
      // It is claimed; if that took too long, the slot is lost.
      await sleep(stalled(upTo(schedule.storage)));
      if (!slot.holds()) return;
      log.sent.push({ at: now(), instance });
      const refused = random() < schedule.refuses;
      await sleep(upTo(schedule.teams));
      if (!refused) return;
      const ms = 500 + upTo(1_500);
      log.holds.push({ from: now(), until: now() + ms, instance });
      await line.hold(ms);
    };
    const always = async (): Promise<void> => {
      while (now() < schedule.lasts) await work();
    };
    for (let worker = 0; worker < schedule.workers; worker += 1) void always();
  }
  for (let n = 0; schedule.replies > 0 && n < (schedule.lasts / 1_000) * schedule.replies; n += 1)
    log.replies.push((n + random()) * (1_000 / schedule.replies));
  await run(schedule.lasts + 10_000);
  return log;
}
