// A crash or a storage fault while a question is passed on never splits it: whoever asks the same waits for the same answer, and hears it once.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { aForm, anOfficer, aWorld, inChannel, settle } from '../builders.ts';
import { step } from '../long.ts';
import { answer, asker, KEY, toAskers } from './asked.ts';
import { breaking, quick } from './breaking.ts';
import { mine } from './own.ts';

const LATER = '2030-01-01T00:00:00.000Z';
const asked = ['Who pays for cover?', 'who pays for cover', 'Who pays for cover??', 'WHO PAYS FOR COVER'];
const press = (n: number) => aForm('question.pass', { formKey: `${KEY}-${n}`, asked: asked[n - 1] }, asker(n));

type Kept = ReturnType<typeof memoryStores>;

/** Whom the answer of an officer reaches, each as often as it does, once nothing is on a queue. */
async function hearing(stores: Kept): Promise<string[]> {
  const world = aWorld({ ...stores, content: quick });
  const done = await settle(world);
  const [open, ...others] = await stores.questions.open();
  assert.deepEqual(others, [], 'one question');
  const form = aForm(
    'question.answer',
    { id: open?.id, decisions: 0, ...answer },
    { ...inChannel, person: anOfficer() },
  );
  await world.app.dispatch(form);
  await settle(world, done);
  assert.deepEqual(await stores.outbox.waiting(LATER), []);
  const heard = toAskers(world)
    .map(({ address }) => address)
    .sort();
  // Whoever hears finds the question among theirs.
  const finding: string[] = [];
  for (const n of [1, 2, 3, 4, 9])
    for (const { state, text } of (await mine(world, n)).mine) {
      assert.deepEqual([state, text], ['answered', asked[n - 1] ?? asked[0]]);
      finding.push(`chat of asker ${n}`);
    }
  assert.deepEqual(
    heard.filter((chat) => !finding.includes(chat)),
    [],
  );
  return heard;
}

const chats = (...askers: number[]) => askers.map((n) => `chat of asker ${n}`);

/** Somebody passes a question on, and call number `at` fails; answers with how many calls there were, and whether they had a receipt. */
async function broke(stores: Kept, at: number, when: 'before' | 'after'): Promise<{ calls: number; told: boolean }> {
  const broken = breaking(stores, at, when);
  const world = aWorld({ ...broken.stores, queued: stores.queued, content: quick });
  const reply = await world.app.dispatch(press(1)).catch(() => undefined);
  return { calls: broken.calls(), told: reply !== undefined };
}

/** Stores in which nobody has asked it, or somebody has and had an answer. */
async function begun(older: boolean): Promise<Kept> {
  const stores = memoryStores();
  if (!older) return stores;
  const form = aForm('question.pass', { formKey: `${KEY}-9`, asked: asked[0] }, asker(9));
  await aWorld({ ...stores, content: quick }).app.dispatch(form);
  assert.deepEqual(await hearing(stores), chats(9));
  return stores;
}

for (const [when, older] of [
  ['before', false],
  ['after', false],
  ['before', true],
  ['after', true],
] as const)
  describe(`a question${older ? ' asked again' : ''}, of which a call of storage failed ${when} it was carried out`, () => {
    it('is one with that of all who ask the same, also of who presses again', async () => {
      for (let at = 0, calls = 1; at <= calls; at += older ? step(3) : 1) {
        const stores = await begun(older);
        calls = Math.max(calls, (await broke(stores, at, when)).calls);
        const { app } = aWorld({ ...stores, content: quick });
        for (const n of [2, 3, 1, 1, 4]) await app.dispatch(press(n));
        assert.deepEqual(await hearing(stores), chats(1, 2, 3, 4), `call ${at}`);
      }
    });

    it('is one with theirs also of who never presses again, and whoever has a receipt hears', async () => {
      for (let at = 0, calls = 1; at <= calls; at += older ? step(3) : 1) {
        const stores = await begun(older);
        const first = await broke(stores, at, when);
        calls = Math.max(calls, first.calls);
        const { app } = aWorld({ ...stores, content: quick });
        for (const n of [2, 3]) await app.dispatch(press(n));
        const heard = await hearing(stores);
        assert.deepEqual(
          heard.filter((chat) => chat !== 'chat of asker 1'),
          chats(2, 3),
          `call ${at}`,
        );
        assert.ok(heard.length === 3 || (heard.length === 2 && !first.told), `call ${at}`);
      }
    });
  });

describe('people who ask the same at the same moment', () => {
  it('wait for one answer', async () => {
    const stores = memoryStores();
    const { app } = aWorld({ ...stores, content: quick });
    await Promise.all([1, 2, 3, 4].map((n) => app.dispatch(press(n))));
    assert.deepEqual(await hearing(stores), chats(1, 2, 3, 4));
  });

  it('wait for one answer to a new question where an older one was dealt with', async () => {
    const stores = memoryStores();
    const { app } = aWorld({ ...stores, content: quick });
    await app.dispatch(press(1));
    assert.deepEqual(await hearing(stores), chats(1));
    await Promise.all([2, 3, 4].map((n) => app.dispatch(press(n))));
    assert.deepEqual(await hearing(stores), chats(2, 3, 4));
  });
});

describe('a card that was pressed before its question was dealt with', () => {
  it('says where it is, and asks nothing anew', async () => {
    const stores = memoryStores();
    const { app } = aWorld({ ...stores, content: quick });
    for (const n of [1, 2]) await app.dispatch(press(n));
    await hearing(stores);
    for (const n of [1, 2]) await app.dispatch(press(n));
    assert.deepEqual(await stores.questions.open(), []);
  });
});
