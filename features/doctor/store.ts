// When a timer ran last: one row.
import { z } from 'zod';
import type { Instant } from '../../platform/calendar.ts';
import { instant, rowOf } from '../../platform/rows.ts';
import type { Tables } from '../../platform/table.ts';

export type Ticks = { note: (at: Instant) => Promise<void>; last: () => Promise<Instant | undefined> };

const KEYS = { partitionKey: 'timers', rowKey: 'last' };
const row = rowOf('Doctor', z.object({ at: instant }));

export function ticks(tables: Tables): Ticks {
  const table = tables('Doctor');
  return {
    note: async (at) => {
      await table.write([{ put: row.toEntity(KEYS, { at }) }]);
    },
    last: async () => {
      const found = await table.read(KEYS);
      return found && row.fromEntity(found).at;
    },
  };
}
