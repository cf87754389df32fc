// Storage and queues of which one call fails, each in turn: what a fault at any moment leaves behind.
import { storesOver } from '../../app.ts';
import { announced } from '../../platform/announced.ts';
import type { Tables } from '../../platform/table.ts';
import { someContent } from '../builders.ts';
import type { MemoryStores } from '../stores.ts';

/** The same stores, whose call number `at` (from 1; 0 for none) fails, before it does anything or after it has. Counts these tables only. */
export function breaking(stores: MemoryStores, at: number, when: 'before' | 'after', names?: readonly string[]) {
  let calls = 0;
  const broken =
    <Given extends unknown[], Out>(call: (...given: Given) => Promise<Out>) =>
    async (...given: Given): Promise<Out> => {
      const fails = (calls += 1) === at;
      if (fails && when === 'before') throw new Error('storage is down');
      const result = await call(...given);
      if (fails) throw new Error('the answer was lost');
      return result;
    };
  const tables: Tables = (name) => {
    const table = stores.tables(name);
    if (names?.includes(name) === false) return table;
    const { read, list, write, remove } = table;
    return { read: broken(read), list: broken(list), write: broken(write), remove: broken(remove) };
  };
  const enqueue = broken(stores.enqueue);
  const needs = { enqueue, clock: () => stores.time.now, report: () => undefined };
  return { stores: { ...stores, ...storesOver(announced(tables, needs)), enqueue }, calls: () => calls };
}

/** Content whose signposts take no time to learn, for worlds by the hundred. */
export const quick = someContent({ signpostFiles: [] });
