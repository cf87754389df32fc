// The process is killed at any one call to storage while a page of the nomination is saved or sent: nothing that was typed is lost, and whoever
// sends again has one nomination.
import assert from 'node:assert/strict';
import type { Tables } from '../../platform/table.ts';
import { memoryTables } from '../../storage/memory.ts';
import { aWorld, settle, someInputs } from '../builders.ts';
import { memoryStores } from '../stores.ts';
import { aBrowser, round, whereTo } from './on-website.ts';

type When = 'before' | 'after';

/** Tables of a process that is killed at call number `at`: that one is carried out or not, and there is no other. */
function killedAt(tables: Tables, at: number, when: When) {
  let calls = 0;
  const call =
    <Given extends unknown[], Out>(does: (...given: Given) => Promise<Out>) =>
    async (...given: Given): Promise<Out> => {
      calls += 1;
      if (calls > at || (calls === at && when === 'before')) throw new Error('killed');
      const out = await does(...given);
      if (calls >= at) throw new Error('killed');
      return out;
    };
  const dying: Tables = (name) => {
    const { read, list, write, remove } = tables(name);
    return { read: call(read), list: call(list), write: call(write), remove: call(remove) };
  };
  return { dying, died: () => calls >= at };
}

/** What is typed before, what is pressed while the process dies, and that it is right once it was pressed again. */
async function survives(at: number, when: When, press: (browser: ReturnType<typeof aBrowser>) => Promise<unknown>) {
  const tables = memoryTables();
  const before = aBrowser(aWorld(memoryStores(tables)));
  await before.begin();
  await before.fillIn();
  const code = before.code();
  // 1. Killed. The browser shows what was typed, and what to do.
  const { dying, died } = killedAt(tables, at, when);
  const killed = aWorld(memoryStores(dying));
  await press(aBrowser(killed, code)).catch((error: unknown) => {
    assert.match(String(error), /killed/u);
  });
  // 2. Pressed again, in a process that starts anew. The queue is there still.
  const world = aWorld(memoryStores(tables));
  for (const work of killed.queued()) await world.redeliver(work);
  const after = aBrowser(world, code);
  await press(after);
  return { after, world, died: died() };
}

describe('a process that dies while a nomination is sent on the website', () => {
  for (const when of ['before', 'after'] as const)
    it(`leaves one nomination, whichever call it dies ${when}`, async () => {
      let at = 1;
      for (let dead = true; dead; at += 1) {
        const { after, world, died } = await survives(at, when, (browser) =>
          browser.go('POST /nominate/check', { fields: { privacyRead: 'true', base: '0' } }),
        );
        const { contribution } = someInputs();
        const standing = await after.standing();
        assert.deepEqual([standing?.version, standing?.contribution], [1, contribution], `call ${at}`);
        assert.equal(whereTo(await after.send()), '/nominate/sent');
        await settle(world);
        const listed = await world.ports.summaries.list(round);
        assert.deepEqual([listed.length, listed[0]?.reference], [1, standing?.reference], `call ${at}`);
        assert.equal(await after.draft(), undefined);
        dead = died;
      }
      assert.ok(at > 5, `${at} calls`);
    });

  for (const when of ['before', 'after'] as const)
    it(`loses no answer to a question, whichever call it dies ${when}`, async () => {
      let at = 1;
      for (let dead = true; dead; at += 1) {
        const { after, died } = await survives(at, when, (browser) =>
          browser.answer('interests', { interests: 'I chair a charity' }),
        );
        const { name } = someInputs();
        const inputs = (await after.draft())?.inputs;
        assert.deepEqual([inputs?.interests, inputs?.name], ['I chair a charity', name], `call ${at}`);
        dead = died;
      }
      assert.ok(at > 4, `${at} calls`);
    });
});
