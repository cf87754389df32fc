// Stores of which one call (about questions, if nothing else is said) fails, each in turn: what a crash at any moment leaves behind.
import type { memoryStores } from '../stores.ts';
import type { Stores } from '../../app.ts';
import type { Enqueue } from '../../platform/ports.ts';
import { someContent } from '../builders.ts';

type Kept = ReturnType<typeof memoryStores>;

/** The same stores, whose call number `at` (from 1; 0 for none) fails, before it does anything or after it has. */
export function breaking(
  stores: Kept,
  at: number,
  when: 'before' | 'after',
  names: readonly (keyof Stores)[] = ['questions', 'outbox'],
) {
  let calls = 0;
  const broken = async (call: () => Promise<unknown>): Promise<unknown> => {
    const fails = (calls += 1) === at;
    if (fails && when === 'before') throw new Error('storage is down');
    const result = await call();
    if (fails) throw new Error('the answer was lost');
    return result;
  };
  const over = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        return typeof method === 'function'
          ? (...given: unknown[]) => broken(() => Promise.resolve(Reflect.apply(method, target, given)))
          : method;
      },
    });
  const ports: Partial<Stores> = Object.fromEntries(names.map((name) => [name, over(stores[name])]));
  const enqueue: Enqueue = async (work) => {
    await broken(() => stores.enqueue(work));
  };
  return { stores: { ...stores, ...ports, enqueue }, calls: () => calls };
}

/** Content whose signposts take no time to learn, for worlds by the hundred. */
export const quick = someContent({ signpostFiles: [] });
