// What every kind of stores must do about messages to many.
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { Stores } from '../../app.ts';
import type { Broadcast } from '../../features/broadcasts/broadcast.ts';
import { aPerson, times } from './records.ts';

const AT = '2026-11-23T09:30:00.000Z';

export const aBroadcast = (over: Partial<Broadcast> = {}): Broadcast => ({
  id: nanoid(22),
  version: 1,
  state: 'draft',
  author: { ...aPerson(), name: 'Cai Example', role: 'adviser' },
  news: { title: 'A title', text: 'Words', document: '', link: '' },
  audience: {
    places: [{ kind: 'area', of: 'East' }],
    phases: [],
    types: [],
    roles: [],
    nominated: '',
    topics: [],
    listed: '',
  },
  sendAt: null,
  createdAt: AT,
  changedAt: AT,
  planned: 0,
  edition: 0,
  editedAt: null,
  resent: 0,
  resumed: 0,
  ...over,
});

/** Describes what is kept of messages to many. `stores` is asked for in each test. */
export function keepsBroadcasts(stores: () => Stores): void {
  it('begins each once, and gives it back as it was', async () => {
    const { broadcasts } = stores();
    const one = aBroadcast({ sendAt: AT, editedAt: AT });
    assert.equal((await times(5, () => broadcasts.begin(one))).filter(Boolean).length, 1);
    assert.deepEqual(await broadcasts.find(one.id), one);
  });

  it('lets one of several changes of a version through, with its event and its entry', async () => {
    const { broadcasts, outbox } = stores();
    const one = aBroadcast();
    await broadcasts.begin(one);
    const before = await broadcasts.find(one.id);
    assert.ok(before);
    const to = { ...before, state: 'sending' as const, version: 2 };
    const entry = { at: AT, by: aPerson(), name: 'Cai Example', did: 'broadcast.sent' as const };
    const kept = await Promise.all(
      Array.from({ length: 5 }, () => broadcasts.change(to, before, { ...entry, id: nanoid() })),
    );
    assert.equal(kept.filter(Boolean).length, 1);
    assert.equal((await broadcasts.history(one.id)).length, 1);
    const waiting = (await outbox.waiting('2099-01-01T00:00:00.000Z')).filter(({ partition }) => partition === one.id);
    assert.equal(waiting.length, 1);
  });

  it('lists the newest of an author, and of everybody, first', async () => {
    const { broadcasts } = stores();
    const author = { ...aPerson(), name: 'Cai Example', role: 'adviser' as const };
    const all = ['2099-11-23T09:30:00.000Z', '2099-11-24T09:30:00.000Z'].map((createdAt) =>
      aBroadcast({ author, createdAt }),
    );
    for (const one of all) await broadcasts.begin(one);
    const ids = (found: Broadcast[]) => found.map(({ id }) => id);
    assert.deepEqual(ids(await broadcasts.newest(author, 10)), ids(all.toReversed()));
    assert.deepEqual(ids(await broadcasts.newest('all', 1)).length, 1);
    // Lists say how each stands now.
    const [first] = all;
    const before = (first && (await broadcasts.find(first.id))) ?? assert.fail();
    await broadcasts.change({ ...before, version: before.version + 1, state: 'asked' }, before, undefined);
    for (const of of [author, 'all'] as const) {
      const listed = (await broadcasts.listed(of, 10)).filter(({ id }) => all.some((one) => one.id === id));
      assert.deepEqual(
        listed.map(({ id, state, title }) => [id, state, title]),
        all.toReversed().map(({ id, news }) => [id, id === before.id ? 'asked' : 'draft', news.title]),
      );
    }
  });

  it('knows which wait to be approved, and forgets those that were decided', async () => {
    const { broadcasts } = stores();
    const [waits, decided] = [aBroadcast({ state: 'asked' }), aBroadcast()];
    for (const one of [waits, decided]) {
      await broadcasts.begin(one);
      await broadcasts.listAsked(one.id);
    }
    const ids = async () => (await broadcasts.asked()).map(({ id }) => id);
    const found = await ids();
    assert.deepEqual([found.includes(waits.id), found.includes(decided.id)], [true, false]);
    const before = await broadcasts.find(decided.id);
    assert.ok(before);
    await broadcasts.change({ ...before, state: 'asked', version: 2 }, before, undefined);
    assert.ok(!(await ids()).includes(decided.id), 'nobody has listed it since');
    await broadcasts.listAsked(decided.id);
    assert.ok((await ids()).includes(decided.id));
  });

  it('lists the audit of all of them a part at a time, each entry once', async () => {
    const { broadcasts, auditRows } = stores();
    const entry = { at: AT, by: aPerson(), name: 'Cai Example', did: 'broadcast.opened' as const };
    const all = [aBroadcast(), aBroadcast(), aBroadcast()];
    for (const one of all)
      for (const id of [nanoid(), nanoid(), nanoid()]) await broadcasts.note(one, { ...entry, id });
    const found: string[] = [];
    let behind: { partitionKey: string; rowKey: string } | undefined;
    do {
      const part = await auditRows.some('Broadcasts', { ...(behind && { behind }), most: 4 });
      found.push(...part.map(({ keys }) => keys.partitionKey));
      behind = part.at(-1)?.keys;
    } while (behind);
    for (const { id } of all) assert.equal(found.filter((one) => one === id).length, 3);
    assert.equal((await auditRows.of('Broadcasts', all[0]?.id ?? '')).length, 3);
  });

  it('counts who will share one, each once and by network, and knows its parts', async () => {
    const { broadcasts } = stores();
    const { id } = aBroadcast();
    const [one, other] = [aPerson(), aPerson()];
    for (const person of [one, one, other]) await broadcasts.seen(id, person, { network: 'Calderwick', at: AT });
    assert.deepEqual([...(await broadcasts.seenBy(id))], [['Calderwick', 2]]);
    await broadcasts.keepPart(id, '900001', 3);
    assert.deepEqual([...(await broadcasts.parts(id))], [['900001', 3]]);
  });
}
