// The process is killed at any one request to storage while an update is approved, numbered and sent: no number is lost or used twice, and
// each school gets it once.
import assert from 'node:assert/strict';
import { cards as broadcastCards } from '../../features/broadcasts/cards.ts';
import type { Updates } from '../../features/updates/ports.ts';
import { PARTITION, updateRow } from '../../features/updates/store.ts';
import type { Tables } from '../../platform/table.ts';
import { failing, type When } from '../killed.ts';
import { step } from '../long.ts';
import { memoryStores } from '../stores.ts';
import { aWriting, officer, other, publishes, someone } from './writing.ts';

type Stores = ReturnType<typeof memoryStores>;

/** The control: the number is counted first, and the update is kept in a transaction of its own. */
const inTwoSteps = ({ updates }: Stores, tables: Tables): Updates => ({
  ...updates,
  publish: async (update, from, audit) => {
    const after = { ...from, state: 'published' as const, version: from.version + 1, published: from.published + 1 };
    if (!(await updates.save(after, from, audit))) return false;
    const keys = { partitionKey: PARTITION, rowKey: `update.${99_999 - update.number}.99998` };
    return tables('Updates').write([{ insert: updateRow.toEntity(keys, update) }]);
  },
});

type Came = { numbers: number[]; heard: number[]; unknown: number; given: number };

/** Publishes two updates and sends the first, with one request failing. `given`: how many requests there were. */
async function publishingWith(at: number, when: When, store?: typeof inTwoSteps): Promise<Came> {
  const faults = failing(at, when);
  const stores = memoryStores(faults.tables);
  const world = aWriting({ ...stores, ...(store && { updates: store(stores, faults.tables) }) });
  await world.peopleAt('900001', [1, 2]);
  const { of, version } = await world.previews(await world.begins());
  await world.presses(officer, 'update.ask', { of, version });
  faults.begin();
  // Whoever gets a fault presses again.
  const pressed = async (verb: string, fields: object) => {
    const press = () => world.presses(other, verb, { ...fields }).catch(() => undefined);
    return (await press()) ?? press();
  };
  await pressed('update.approve', { of, version: version + 1 });
  const preview = broadcastCards.preview.factsIn(await pressed('update.send', { id: '1' }));
  await pressed('broadcast.send', { id: preview?.id, version: 1 });
  await pressed('broadcast.send', { id: preview?.id, version: 1 });
  await world.settled();
  await world.settled();
  const [given] = faults.end();
  await publishes(world);
  const heard = [1, 2].map((n) => world.sentTo(someone(n)).length);
  const { unknown } = await world.ports.deliveries.counts({ kind: 'broadcast', id: preview?.id ?? '-' });
  return { numbers: (await world.ports.updates.list()).map(({ number }) => number), heard, unknown, given };
}

const hasHoles = ({ numbers }: Came): boolean => numbers.join() !== '2,1';

describe('a process that is killed while an update is published', () => {
  it('leaves no number out, uses none twice, and sends each person one message, at whichever request', async () => {
    const { given, ...all } = await publishingWith(0, 'before');
    assert.deepEqual(all, { numbers: [2, 1], heard: [1, 1], unknown: 0 });
    const wrong: string[] = [];
    for (let at = 1; at <= given; at += step(10))
      for (const when of ['before', 'after'] as const) {
        const came = await publishingWith(at, when);
        const silent = came.heard.filter((count) => count === 0).length;
        const isRight = !hasHoles(came) && Math.max(...came.heard) <= 1 && silent <= came.unknown;
        if (!isRight) wrong.push(`${when} ${at}: ${came.numbers.join(' ')} ${came.heard.join(' ')}`);
      }
    assert.deepEqual(wrong, []);
  });

  it('would lose one where the number was counted in a transaction of its own', async () => {
    const came = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((at) => publishingWith(at, 'after', inTwoSteps).catch(() => undefined)),
    );
    assert.ok(came.some((one) => one === undefined || hasHoles(one)));
  });
});
