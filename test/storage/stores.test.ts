// The contract, kept in memory and by the emulator; and what of it can be seen in the tables themselves.
import { openStores, memoryStores } from '../stores.ts';
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { TableClient } from '@azure/data-tables';
import { emulator } from './emulator.ts';
import { keepsConversations, keepsNominations } from './contract.ts';
import { keepsDecisions } from './contract-desk.ts';
import { keepsDraws } from './contract-draws.ts';
import { keepsDigests, keepsStaffChannels } from './contract-digests.ts';
import { keepsJudgements } from './contract-judgements.ts';
import { keepsTheFaq } from './contract-faq.ts';
import { keepsPeople } from './contract-people.ts';
import { keepsPanels } from './contract-panels.ts';
import { keepsSuggestions } from './contract-suggestions.ts';
import { keepsQuestions } from './contract-questions.ts';
import { keepsDraftsAndVersions } from './contract-versions.ts';
import { keepsLastShown } from './contract-last-shown.ts';
import { aNomination, anAudit, aQuestion } from './records.ts';

function keepsTheContract(stores: () => Stores): void {
  describe('nominations', () => {
    keepsNominations(stores);
    keepsDecisions(stores);
  });
  describe('people', () => {
    keepsPeople(stores);
  });
  describe('suggestions', () => {
    keepsSuggestions(stores);
  });
  describe('draws', () => {
    keepsDraws(stores);
  });
  describe('panels', () => {
    keepsPanels(stores);
  });
  describe('the FAQ', () => {
    keepsTheFaq(stores);
  });
  describe('questions', () => {
    keepsQuestions(stores);
    keepsDraftsAndVersions(stores);
  });
  describe('uses of entries, and conversations', () => {
    keepsConversations(stores);
  });
  describe('judgements', () => {
    keepsJudgements(stores);
  });
  describe('the entry last shown', () => {
    keepsLastShown(stores);
  });
  describe('staff channels', () => {
    keepsStaffChannels(stores);
  });
  describe('digests', () => {
    keepsDigests(stores);
  });
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
