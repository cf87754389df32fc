// Counts the requests that passing a question on, and looking at one's own, cost storage: they do not grow with what others ask.
import assert from 'node:assert/strict';
import type { Table, Tables } from '../../platform/table.ts';
import { memoryTables } from '../../storage/memory.ts';
import { memoryStores } from '../stores.ts';
import { aForm, aWorld, drain, type World } from '../builders.ts';
import { asker, idOf, KEY } from './asked.ts';
import { byAsker, typed } from './own.ts';

type Calls = Record<'read' | 'list' | 'write' | 'remove', number>;

/** A world whose requests to tables are counted. */
function counted(): { world: World; cost: (of: () => Promise<unknown>) => Promise<Calls> } {
  const calls: Calls = { read: 0, list: 0, write: 0, remove: 0 };
  const tables = memoryTables();
  const counting: Tables = (name) => {
    const { read, list, write, remove } = tables(name);
    const count =
      <Given extends unknown[], Out>(what: keyof Calls, call: (...given: Given) => Out) =>
      (...given: Given): Out => {
        calls[what] += 1;
        return call(...given);
      };
    return {
      read: count('read', read),
      list: count('list', list),
      write: count('write', write),
      remove: count('remove', remove),
    } satisfies Table;
  };
  const cost = async (of: () => Promise<unknown>): Promise<Calls> => {
    Object.assign(calls, { read: 0, list: 0, write: 0, remove: 0 });
    await of();
    return { ...calls };
  };
  return { world: aWorld(memoryStores(counting)), cost };
}

const pass = ({ app }: World, n: number, asked: string, key = `${KEY}-${n}`) =>
  app.dispatch(aForm('question.pass', { formKey: key, asked }, asker(n)));

describe('requests to storage', () => {
  for (const others of [0, 30])
    it(`are as many however many questions others have asked: ${others}`, async () => {
      const { world, cost } = counted();
      // The first turn of a process brings the FAQ up to date.
      await typed(world, 9);
      for (let n = 10; n < 10 + others; n += 1) await pass(world, n, `Is there a room number ${n}?`);
      assert.deepEqual(await cost(() => pass(world, 1, 'Who pays?')), { read: 3, list: 0, write: 2, remove: 0 });
      assert.deepEqual(await cost(() => pass(world, 2, 'who pays')), { read: 3, list: 0, write: 2, remove: 0 });
      await drain(world);
      assert.deepEqual(await cost(() => typed(world, 1)), { read: 2, list: 1, write: 0, remove: 0 });
      assert.deepEqual(await cost(() => byAsker(world, 1, 'question.see', { id: idOf('Who pays?') })), {
        read: 2,
        list: 0,
        write: 0,
        remove: 0,
      });
    });

  it('of a page of one’s own are two a question, and of no more than ten', async () => {
    const { world, cost } = counted();
    for (let n = 10; n < 25; n += 1) await pass(world, 1, `Is there a room number ${n}?`, `${KEY}-${n}`);
    assert.deepEqual(await cost(() => typed(world, 1)), { read: 20, list: 1, write: 0, remove: 0 });
  });
});
