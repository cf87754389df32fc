// Slots to send in, within what Teams takes from all instances together: some are taken at once, and used one after the other.
import type { Tables } from '../table.ts';
import { CLOCKS, SPACING, TOLERANCE } from './limits.ts';
import { HORIZON, sharedLine, type SharedLine, TABLE } from './shared-line.ts';

/** As many as are taken at once when there is much to send: half a second's. What is not used of them is lost to all. */
const MOST_AT_ONCE = 8;

/** Whoever would wait longer goes back on the queue. Milliseconds. */
export const LONGEST_WAIT = 3_000;

/** One message may go now. */
export type Slot = {
  /** Whether it is still now: not too late, and Teams has not asked for a pause meanwhile. */
  holds: () => boolean;
  /** Nothing is sent in it after all; somebody else may. */
  giveBack: () => void;
};

/** None for so many seconds. */
export type NoSlot = { after: number };

export type Slots = {
  /** Waits for the next slot of a tenant, 3 seconds at most. */
  next: (tenant: string) => Promise<Slot | NoSlot>;
  /** Teams has asked for a pause of so many milliseconds: nobody sends to the tenant before it is over. */
  hold: (tenant: string, ms: number) => Promise<void>;
  /** For how many milliseconds it has asked this instance to wait still. */
  heldFor: (tenant: string) => number;
};

export type SlotNeeds = {
  /** Milliseconds, as all instances have them. */
  now: () => number;
  sleep: (ms: number) => Promise<unknown>;
  /** From 0 up to, not including, 1. */
  random: () => number;
};

/** As many as anybody wants, at any time. */
export const anytime: Slots = {
  next: () => Promise.resolve({ holds: () => true, giveBack: () => undefined }),
  hold: () => Promise.resolve(),
  heldFor: () => 0,
};

/** The slots of every tenant, over a table that all instances share. */
export function slotsOver(tables: Tables, needs: SlotNeeds): Slots {
  const lines = new Map<string, ReturnType<typeof lineOf>>();
  const of = (tenant: string) => {
    const line = lines.get(tenant) ?? lineOf(sharedLine(tables(TABLE), tenant), needs);
    lines.set(tenant, line);
    return line;
  };
  return {
    next: (tenant) => of(tenant).next(),
    hold: (tenant, ms) => of(tenant).hold(ms),
    heldFor: (tenant) => of(tenant).heldFor(),
  };
}

/** The slots of one tenant that this instance has taken, in order. */
export function lineOf(shared: SharedLine, { now, sleep, random }: SlotNeeds) {
  let own: number[] = [];
  let heldUntil = -Infinity;
  let asking = 0;
  let last = { count: 0, at: -Infinity };
  let taking: Promise<number | undefined> | undefined;

  const holds = (at: number): boolean => at >= heldUntil && now() - at <= TOLERANCE;
  const slotAt = (at: number): Slot => ({
    holds: () => holds(at),
    giveBack: () => void (own = [...own, at].sort((one, other) => one - other)),
  });

  /** The first of our own that there is time to use. */
  const first = (): number | undefined => {
    const late = now() - TOLERANCE / 2;
    const good = own.filter((at) => at >= late && at >= heldUntil);
    // What was lost was not needed: the next time it is twice as many as were.
    last.count = Math.max(0, last.count - (own.length - good.length));
    own = good;
    return own.shift();
  };

  /** Takes as many as are asked for; twice as many as before where there is no end to it. When the first that is free is too far away, answers with that. */
  const take = async (): Promise<number | undefined> => {
    // Whoever asks in the same moment gets theirs with it.
    await Promise.resolve();
    const more = now() - last.at < HORIZON ? 2 * last.count : 0;
    const count = Math.min(MOST_AT_ONCE, Math.max(asking, more));
    const taken = await shared.take(now(), count);
    if ('far' in taken) return taken.far;
    last = { count, at: now() };
    own.push(...Array.from({ length: count }, (_, n) => taken.from + n * SPACING));
    return undefined;
  };

  const next = async (): Promise<Slot | NoSlot> => {
    const began = now();
    for (;;) {
      const at = first();
      if (at !== undefined) {
        const wait = at - now();
        if (wait > 0) await sleep(wait);
        if (holds(at)) return slotAt(at);
        continue;
      }
      asking += 1;
      const far = await (taking ??= take().finally(() => (taking = undefined))).finally(() => (asking -= 1));
      if (far === undefined) continue;
      if (far - began > LONGEST_WAIT) return { after: Math.max(1, Math.floor((far - now()) / 1_000)) };
      // Each instance comes back at another moment, so that they do not all find the same row.
      await sleep(Math.max(0, far - HORIZON - now()) + random() * 4 * SPACING);
    }
  };

  return {
    next,
    hold: async (ms: number): Promise<void> => {
      const until = now() + ms;
      if (until <= heldUntil) return;
      heldUntil = until;
      // Whose clock is ahead of ours begins no earlier.
      await shared.holdUntil(until + CLOCKS);
    },
    heldFor: (): number => Math.max(0, heldUntil - now()),
  };
}
