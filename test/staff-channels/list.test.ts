// The list of staff channels is read in one partition, whatever else the table holds, and has the channels of older versions too.
import assert from 'node:assert/strict';
import { channelKeys, channelRow, staffChannels } from '../../features/staff-channels/store.ts';
import type { Query, Tables } from '../../platform/table.ts';
import { memoryTables } from '../../storage/memory.ts';
import { aStaffChannel, NOW } from '../builders.ts';

/** Tables, and what was listed of them. */
function watched(): { tables: Tables; lists: Query[] } {
  const plain = memoryTables();
  const lists: Query[] = [];
  const tables: Tables = (name) => {
    const table = plain(name);
    return { ...table, list: (query) => (lists.push(query), table.list(query)) };
  };
  return { tables, lists };
}

const older = aStaffChannel({ conversation: '19:older' });
const newer = aStaffChannel({ conversation: '19:newer' });
const names = (all: readonly { conversation: string }[]): string[] =>
  all.map(({ conversation }) => conversation).sort();

/** A channel as versions without the list kept it. */
const keptBefore = (tables: Tables) =>
  tables('StaffChannels').write([{ insert: channelRow.toEntity(channelKeys(older.conversation), older) }]);

describe('the list of staff channels', () => {
  it('has what an older version kept, and looks through the whole table for it once', async () => {
    const { tables, lists } = watched();
    await keptBefore(tables);
    const store = staffChannels(tables);
    await store.follow(newer);
    assert.deepEqual(names(await store.list()), ['19:newer', '19:older']);
    assert.equal(lists.filter(({ partition }) => partition === undefined).length, 1);
    assert.deepEqual((await staffChannels(tables).conversations()).sort(), ['19:newer', '19:older']);
    assert.equal(await store.any(), true);
    assert.equal(lists.filter(({ partition }) => partition === undefined).length, 1);
  });

  it('knows which of them hear of each nomination, also of older versions, and reads no others', async () => {
    const { tables } = watched();
    const reads: string[] = [];
    const reading: Tables = (name) => {
      const table = tables(name);
      return { ...table, read: (keys) => (reads.push(keys.rowKey), table.read(keys)) };
    };
    const settings = { rhythm: 'never', at: '08:00', leftOut: [], since: NOW, from: NOW } as const;
    const telling = (nominations: boolean) => ({ ...settings, leftOut: [], tells: { questions: true, nominations } });
    const chosen = aStaffChannel({ conversation: '19:chosen', settings: telling(true) });
    await tables('StaffChannels').write([{ insert: channelRow.toEntity(channelKeys(chosen.conversation), chosen) }]);
    const store = staffChannels(reading);
    await store.follow(newer);
    assert.deepEqual(names(await store.toldOfNominations()), ['19:chosen']);
    reads.length = 0;
    // Not one of those that never wanted to.
    assert.deepEqual([names(await store.toldOfNominations()), reads], [['19:chosen'], ['channel']]);
    await store.choose('19:newer', telling(true));
    await store.choose('19:chosen', telling(false));
    assert.deepEqual(names(await store.toldOfNominations()), ['19:newer']);

    await store.unfollow('19:newer');
    assert.deepEqual(await store.toldOfNominations(), []);
  });

  it('is completed later where that stopped half way', async () => {
    const { tables } = watched();
    await keptBefore(tables);
    const stopping: Tables = (name) => {
      const table = tables(name);
      return {
        ...table,
        write: (changes) =>
          changes.some((change) => 'put' in change && change.put.rowKey === 'complete')
            ? Promise.reject(new Error('storage is down'))
            : table.write(changes),
      };
    };
    await assert.rejects(staffChannels(stopping).conversations(), /storage is down/u);
    assert.deepEqual(await staffChannels(tables).conversations(), ['19:older']);
    assert.deepEqual(names(await staffChannels(tables).list()), ['19:older']);
  });

  it('knows those that once followed, which neither the channels that follow nor "any" counts', async () => {
    const store = staffChannels(memoryTables());
    assert.equal(await store.any(), false);
    await store.follow(newer);
    await store.unfollow('19:newer');
    assert.deepEqual([await store.conversations(), await store.list(), await store.any()], [['19:newer'], [], false]);
    assert.equal(await store.follow(newer), true);
    assert.deepEqual(names(await store.list()), ['19:newer']);
  });

  it('says that a channel follows less than everything before it does, and of none before', async () => {
    const store = staffChannels(memoryTables());
    await store.follow(newer);
    assert.equal((await store.listed()).limited, false);
    await store.follow(aStaffChannel({ conversation: '19:some', follows: { topics: ['events'], places: [] } }));
    assert.deepEqual(await store.listed(), { conversations: await store.conversations(), limited: true });
    assert.deepEqual((await store.conversations()).sort(), ['19:newer', '19:some']);
  });

  it('has a channel before it follows, so that no crash hides one that does', async () => {
    const plain = memoryTables();
    const stopping: Tables = (name) => ({
      ...plain(name),
      write: (changes) =>
        changes.some((change) => 'insert' in change)
          ? Promise.reject(new Error('storage is down'))
          : plain(name).write(changes),
    });
    await assert.rejects(staffChannels(stopping).follow(newer), /storage is down/u);
    const store = staffChannels(plain);
    assert.deepEqual([await store.conversations(), await store.list()], [['19:newer'], []]);
  });
});
