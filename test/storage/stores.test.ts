// The contract, kept in memory and by the emulator; and what of it can be seen in the tables themselves.
import { openStores, memoryStores } from '../stores.ts';
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { TableClient } from '@azure/data-tables';
import { emulator } from './emulator.ts';
import { aNomination, anAudit, aQuestion } from './records.ts';

type Contract = (stores: () => Stores) => void;

/** What each file beside this one that is called contract says of stores. */
const contracts = (
  await Promise.all(
    readdirSync(import.meta.dirname)
      .filter((file) => file.startsWith('contract'))
      .map((file) => import(`./${file}`) as Promise<Record<string, Contract>>),
  )
).flatMap((file) => Object.entries(file));

function keepsTheContract(stores: () => Stores): void {
  for (const [name, keeps] of contracts)
    describe(
      name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`),
      () => {
        keeps(stores);
      },
    );
}

describe('stores in memory', () => {
  let stores = memoryStores();
  beforeEach(() => {
    stores = memoryStores();
  });
  keepsTheContract(() => stores);

  it('share nothing with each other', async () => {
    const nomination = aNomination();
    await stores.nominations.submit(nomination, anAudit(nomination));
    assert.equal(await memoryStores().nominations.find(nomination.round, nomination.person), undefined);
  });

  it('remember what was enqueued', async () => {
    const work = {
      kind: 'job',
      job: 'digest',
      about: { conversation: '19:a@thread.tacv2', day: '2020-01-27' },
    } as const;
    await stores.enqueue(work);
    assert.deepEqual(stores.queued(), [work]);
    await assert.rejects(stores.enqueue({ ...work, about: { ...work.about, day: 'tomorrow' } }), /day/);
  });
});

describe('stores in the emulator', () => {
  let azurite: Awaited<ReturnType<typeof emulator>>;
  let stores: Stores;
  before(async () => {
    azurite = await emulator();
    stores = openStores(azurite);
  });
  keepsTheContract(() => stores);

  it('write record, its version, audit entry and outbox row into one partition', async () => {
    const nomination = aNomination();
    const audit = anAudit(nomination);
    const { event } = await stores.nominations.submit(nomination, audit);
    assert(event);
    const table = TableClient.fromConnectionString(azurite.connectionString, 'Nominations', {
      allowInsecureConnection: true,
    });
    const filter = `PartitionKey eq '${event.partition}'`;
    const rows: Record<string, unknown>[] = [];
    for await (const row of table.listEntities({ queryOptions: { filter } })) rows.push(row);
    assert.deepEqual(
      rows.map((row) => row['rowKey']),
      [`audit.00001.${audit.id}`, 'nomination', `outbox.${event.id}`, 'version.00001'],
    );
    const stamps = new Set(rows.map((row) => row['written']));
    assert.equal(stamps.size, 1);
    const [, record, waiting] = rows;
    assert.equal(record?.['late'], false);
    assert.equal(record['version'], 1);
    assert.equal(record['systemLeader'], '["NLE","LLE"]');
    assert.equal(record['receivedAt'], nomination.receivedAt);
    assert(!JSON.stringify(waiting).includes(nomination.name));
  });

  it('find more rows than a page holds', async () => {
    const { questions } = openStores(azurite);
    const asked = Array.from({ length: 1100 }, () => aQuestion());
    for (let from = 0; from < asked.length; from += 50)
      await Promise.all(asked.slice(from, from + 50).map((question) => questions.list(question)));
    const waiting = new Set((await questions.open()).map(({ id }) => id));
    assert(asked.every(({ id }) => waiting.has(id)));
  });
});
