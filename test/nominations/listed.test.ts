// The list of a round is read in one request, says what each nomination says, and knows what an older version kept.
import assert from 'node:assert/strict';
import type { NominationSummary } from '../../features/nominations/nomination.ts';
import { summaries, summaryRow } from '../../features/nominations/store/summaries.ts';
import { keyOf, type Tables } from '../../platform/table.ts';
import { memoryTables } from '../../storage/memory.ts';
import { aNomination, aPersonId, aSummary } from '../builders.ts';

const { round } = aNomination();
const endorser = (email: string) => ({ name: 'Chris Chair', email });
const nth = (n: number, over: Partial<NominationSummary> = {}): NominationSummary =>
  aSummary({
    reference: `TAS-${String(n).padStart(4, '0')}`,
    person: aPersonId({ objectId: `person ${n}` }),
    endorser: endorser(`endorser${n}@example.org`),
    ...over,
  });
const many = (count: number) => Array.from({ length: count }, (_, n) => nth(n + 1));
const asked = { ...nth(1).endorsement, state: 'asked' } as const;
const given = { ...asked, state: 'given' } as const;

/** Keeps one as versions did that knew no lists. */
const keepAsBefore = (tables: Tables, one: NominationSummary) =>
  tables('NominationSummaries').write([
    { put: summaryRow.toEntity({ partitionKey: keyOf(one.round), rowKey: one.reference }, one) },
  ]);

/** Tables that count what is read of them. */
function counted() {
  const plain = memoryTables();
  const cost = { requests: 0, rows: 0 };
  const tables: Tables = (name) => {
    const table = plain(name);
    const list: typeof table.list = async (query) => {
      const rows = await table.list(query);
      cost.requests += 1;
      cost.rows += rows.length;
      return rows;
    };
    const read: typeof table.read = (keys) => ((cost.requests += 1), (cost.rows += 1), table.read(keys));
    return { ...table, list, read };
  };
  const of = async (what: () => Promise<unknown>) => {
    const before = { ...cost };
    await what();
    return { requests: cost.requests - before.requests, rows: cost.rows - before.rows };
  };
  return { tables, of };
}

describe('the list of a round', () => {
  it('costs one request and the same rows, however many nominations there are', async () => {
    const { tables, of } = counted();
    const store = summaries(tables);
    await store.put(nth(1));
    const few = await of(() => store.list(round));
    for (const one of many(300)) await store.put(one);
    const most = await of(() => store.list(round));
    assert.equal((await store.list(round)).length, 300);
    assert.deepEqual([few.requests, most.requests, most.rows], [1, 1, few.rows]);
  });

  it('is the same array as long as nothing has changed, and another afterwards', async () => {
    const store = summaries(memoryTables());
    await store.put(nth(1));
    const first = await store.list(round);
    assert.equal(await store.list(round), first);
    await store.put(nth(1, { version: 2, name: 'Ada Clare' }));
    assert.deepEqual([first[0]?.name, (await store.list(round))[0]?.name], ['Ada Example', 'Ada Clare']);
  });

  it('misses none of two hundred that come at once, through two instances', async () => {
    const tables = memoryTables();
    const stores = [summaries(tables), summaries(tables)];
    await Promise.all(many(200).flatMap((one, n) => stores[n % 2]?.put(one) ?? []));
    for (const store of stores)
      assert.deepEqual(
        (await store.list(round)).map(({ reference }) => reference),
        many(200).map(({ reference }) => reference),
      );
  });

  it('has what an older version kept, from the first time that anybody asks, and what comes next', async () => {
    const tables = memoryTables();
    for (const one of many(3)) await keepAsBefore(tables, one);
    await summaries(tables).put(nth(4));
    assert.equal((await summaries(tables).list(round)).length, 4);
    const others = memoryTables();
    for (const one of many(3)) await keepAsBefore(others, one);
    const both = await Promise.all([summaries(others).list(round), summaries(others).list(round)]);
    assert.deepEqual(both, [many(3), many(3)]);
  });

  it('is mended where an older version, still running, kept one without listing it', async () => {
    const tables = memoryTables();
    const store = summaries(tables);
    await store.put(nth(1));
    await keepAsBefore(tables, nth(1, { version: 2, name: 'Ada Clare' }));
    await keepAsBefore(tables, nth(2));
    assert.deepEqual([await store.mend(round), await store.mend(round)], [2, 0]);
    assert.deepEqual(await store.list(round), [nth(1, { version: 2, name: 'Ada Clare' }), nth(2)]);
    assert.deepEqual(await store.waitingFor(round, 'endorser2@example.org'), [nth(2).person]);
  });
});

describe('what waits for an endorser', () => {
  it('is found by their address, in whatever case, with one request', async () => {
    const { tables, of } = counted();
    const store = summaries(tables);
    for (const one of many(300)) await store.put(one);
    assert.deepEqual(await store.waitingFor(round, ' Endorser7@EXAMPLE.org '), [nth(7).person]);
    assert.deepEqual(await of(() => store.waitingFor(round, 'endorser7@example.org')), { requests: 1, rows: 1 });
    assert.deepEqual(await store.waitingFor(round, 'nobody@example.org'), []);
    assert.deepEqual(await store.waitingFor(round, ''), []);
  });

  it('is several nominations where several name them', async () => {
    const store = summaries(memoryTables());
    for (const one of many(3)) await store.put({ ...one, endorser: endorser('chris@example.org') });
    assert.equal((await store.waitingFor(round, 'chris@example.org')).length, 3);
  });

  it('waits no more once they have answered, and again for whom it names next', async () => {
    const store = summaries(memoryTables());
    const found = () =>
      Promise.all(['endorser1@example.org', 'other@example.org'].map((email) => store.waitingFor(round, email)));
    await store.put(nth(1));
    assert.deepEqual(await found(), [[nth(1).person], []]);
    await store.put(nth(1, { version: 2, endorsement: given }));
    assert.deepEqual(await found(), [[], []]);
    await store.put(nth(1, { version: 3, endorsement: asked, endorser: endorser('other@example.org') }));
    await store.put(nth(1, { version: 2, endorsement: given }));
    assert.deepEqual(await found(), [[], [nth(1).person]]);
  });

  it('is found of a round that an older version kept', async () => {
    const tables = memoryTables();
    for (const one of [...many(2), nth(3, { endorsement: given })]) await keepAsBefore(tables, one);
    assert.deepEqual(await summaries(tables).waitingFor(round, 'endorser2@example.org'), [nth(2).person]);
    assert.deepEqual(await summaries(tables).waitingFor(round, 'endorser3@example.org'), []);
  });
});
