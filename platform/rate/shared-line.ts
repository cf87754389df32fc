// The slots of a tenant, one after the other, in a row that all instances share: whoever takes some moves its end on.
import { z } from 'zod';
import { instant, rowOf } from '../rows.ts';
import { retryOnConflict, type Table, type TableUse } from '../table.ts';
import { SPACING, TOLERANCE } from './limits.ts';

export const TABLE = 'Sending';

/** The platform's own table. */
export const sendingTables = {
  [TABLE]: { holds: 'Until when messages to a tenant are spoken for, by its id', personal: [], kept: 'for good' },
} satisfies Record<string, TableUse>;

/** Nobody takes slots that are further away, so that all hear within this of a moment before which nobody may send. Milliseconds. */
export const HORIZON = 300;

const row = rowOf(TABLE, z.object({ next: instant }));

/** Slots that were taken: so many, from a moment on. `far`: the first that is free is too far away, and none was taken. */
export type Taken = { from: number; count: number } | { far: number };

export type SharedLine = {
  take: (now: number, count: number) => Promise<Taken>;
  /** Nobody takes a slot before that moment any more. Doing it twice is fine. */
  holdUntil: (moment: number) => Promise<void>;
};

/** In one row, by a tenant. Two requests each time, and two more for each instance that was faster. */
export function sharedLine(table: Table, tenant: string): SharedLine {
  const keys = { partitionKey: tenant, rowKey: 'next' };
  const read = async () => {
    const found = await table.read(keys);
    return { next: found ? Date.parse(row.fromEntity(found).next) : -Infinity, etag: found?.etag };
  };
  const write = (next: number, etag: string | undefined): Promise<boolean> => {
    const entity = row.toEntity(keys, { next: new Date(Math.ceil(next)).toISOString() });
    return table.write([etag === undefined ? { insert: entity } : { update: entity, etag }]);
  };
  return {
    take: (now, count) =>
      retryOnConflict('Taking slots', async () => {
        const { next, etag } = await read();
        // What is past by less than it may be late is as good as any.
        const from = Math.max(next, now - TOLERANCE / 4);
        if (from - now > HORIZON) return { far: from };
        return (await write(from + count * SPACING, etag)) ? { from, count } : 'again';
      }),
    holdUntil: (moment) =>
      retryOnConflict('Holding slots back', async () => {
        const { next, etag } = await read();
        return next >= moment || (await write(moment, etag)) ? undefined : 'again';
      }),
  };
}
