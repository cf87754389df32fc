// When a timer ran last, and what staff channels were told of work that was set aside: one row each.
import { z } from 'zod';
import type { Instant } from '../../platform/calendar.ts';
import { outboxEntity, versionEvent } from '../../platform/outbox.ts';
import { instant, json, rowOf } from '../../platform/rows.ts';
import { keyOf, type Tables } from '../../platform/table.ts';

export type Ticks = { note: (at: Instant) => Promise<void>; last: () => Promise<Instant | undefined> };

const TICK = { partitionKey: 'timers', rowKey: 'last' };
const tickRow = rowOf('Doctor', z.object({ at: instant }));

export function ticks(tables: Tables): Ticks {
  const table = tables('Doctor');
  return {
    note: async (at) => {
      await table.write([{ put: tickRow.toEntity(TICK, { at }) }]);
    },
    last: async () => {
      const found = await table.read(TICK);
      return found && tickRow.fromEntity(found).at;
    },
  };
}

/** How many messages, by kind of work. */
export type Counts = Readonly<Record<string, number>>;

/** The notice with this number: `told`: of each kind, as many as need no other notice; `there`: what it says. */
type Told = { number: number; at: Instant; told: Counts; there: Counts };

export type SetAsideTold = {
  last: () => Promise<(Told & { etag: string }) | undefined>;
  /** Keeps a notice, and what follows from it. `false` where somebody else was first. */
  announce: (notice: Told, etag: string | undefined) => Promise<boolean>;
  /** Keeps what counts as told. Nothing follows, and nothing happens where it has changed meanwhile. */
  forget: (notice: Told & { etag: string }) => Promise<void>;
};

const PARTITION = keyOf('set-aside');
const TOLD = { partitionKey: PARTITION, rowKey: 'told' };
const counts = json(z.record(z.string(), z.int()));
const toldRow = rowOf('Doctor', z.object({ number: z.int32(), at: instant, told: counts, there: counts }));

export function setAsideTold(tables: Tables): SetAsideTold {
  const table = tables('Doctor');
  return {
    last: async () => {
      const found = await table.read(TOLD);
      return found && { ...toldRow.fromEntity(found), etag: found.etag };
    },
    announce: (notice, etag) => {
      const entity = toldRow.toEntity(TOLD, notice);
      const event = versionEvent('set-aside.found', { partition: PARTITION, key: 'told', version: notice.number });
      return table.write([
        etag === undefined ? { insert: entity } : { update: entity, etag },
        { insert: outboxEntity(event, notice.at) },
      ]);
    },
    forget: async ({ etag, ...notice }) => {
      await table.write([{ update: toldRow.toEntity(TOLD, notice), etag }]);
    },
  };
}
