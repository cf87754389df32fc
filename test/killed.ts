// Storage that fails once, as where the process is killed at one of its requests.
import type { Tables } from '../platform/table.ts';
import { memoryTables } from '../storage/memory.ts';

/** Before the request is carried out, or right after it. */
export type When = 'before' | 'after';

/** Tables of which one request fails, carried out or not; counted between `begin` and `end`. */
export function failing(at: number, when: When) {
  let calls = Number.NEGATIVE_INFINITY;
  const call =
    <Given extends unknown[], Out>(does: (...given: Given) => Promise<Out>) =>
    async (...given: Given): Promise<Out> => {
      calls += 1;
      if (calls === at && when === 'before') throw new Error('killed');
      const out = await does(...given);
      if (calls === at) throw new Error('killed');
      return out;
    };
  const below = memoryTables();
  const tables: Tables = (name) => {
    const { read, list, write, remove } = below(name);
    return { read: call(read), list: call(list), write: call(write), remove: call(remove) };
  };
  return { tables, begin: () => (calls = 0), end: () => [calls, (calls = Number.NEGATIVE_INFINITY)] as const };
}
