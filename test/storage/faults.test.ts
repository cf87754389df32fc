// When the line to storage breaks: what was saved is told apart from what was not, and faults are thrown without anybody's data.
import { openTables } from '../../storage/tables.ts';
import { openStores } from '../stores.ts';
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { topicsOf } from '../../features/faq/answer-event.ts';
import { connect, createServer } from 'node:net';
import { inspect } from 'node:util';
import { TableClient } from '@azure/data-tables';
import { nanoid } from 'nanoid';
import { summaryOf } from '../../features/nominations/nomination.ts';
import type { Enqueue } from '../../platform/ports.ts';
import { nothingTold } from '../../features/questions/question.ts';
import { emulator } from './emulator.ts';
import { openLine, type BrokenLine } from './broken-line.ts';
import { aChannel, aNomination, anAddress, anAudit, aPerson, aPost, aQuestion } from './records.ts';

const NOW = '2020-01-24T14:05:00.000Z';

const portOf = (connectionString: string, service: string): number =>
  Number(new RegExp(`${service}Endpoint=http://127\\.0\\.0\\.1:(\\d+)`).exec(connectionString)?.[1]);

describe('a broken line to storage', () => {
  let azurite: Awaited<ReturnType<typeof emulator>>;
  let direct: Stores;
  let line: BrokenLine;
  let stores: Stores & { enqueue: Enqueue };

  const through = (target: string, service: string, port: number): string =>
    target.replace(new RegExp(`(${service}Endpoint=http://127\\.0\\.0\\.1:)\\d+`), `$1${port}`);

  before(async () => {
    azurite = await emulator();
    direct = openStores(azurite);
  });
  beforeEach(async () => {
    line = await openLine(portOf(azurite.connectionString, 'Table'));
    stores = openStores({ connectionString: through(azurite.connectionString, 'Table', line.port) });
  });
  afterEach(() => line.close());
  afterEach(() => {
    assert.equal(line.isLosing(), false, 'the answer that was to be lost never came');
  });

  const submit = (into: Stores, nomination = aNomination()) => into.nominations.submit(nomination, anAudit(nomination));

  async function tellsNothing(failing: Promise<unknown>, ...secrets: string[]): Promise<void> {
    await assert.rejects(failing, (error: Error) => {
      assert.equal(error.name, 'StorageFault');
      const told = inspect(error, { depth: 10, showHidden: true });
      for (const secret of secrets) assert(!told.includes(secret), `the error tells ${secret}`);
      return true;
    });
  }

  it('takes its own transaction for its own when the answer was lost', async () => {
    await submit(stores);
    const nomination = aNomination();
    line.loseAnswerTo('POST');
    const saved = await submit(stores, nomination);
    assert.deepEqual(saved.nomination, nomination);
    assert(saved.event);
    const waiting = await direct.outbox.waiting('2030-01-01T00:00:00.000Z');
    assert.equal(waiting.filter(({ partition }) => partition === saved.event?.partition).length, 1);
  });

  it("does not take somebody else's record for its own, even the same record", async () => {
    await submit(stores);
    const nomination = aNomination();
    await submit(direct, nomination);
    line.loseAnswerTo('POST');
    assert.deepEqual(await submit(stores, nomination), { nomination, event: undefined });
  });

  it('meets, passes, claims and follows once when answers were lost', async () => {
    const conversation = nanoid();
    await stores.conversations.meet(nanoid());
    await stores.questions.open();
    await stores.staffChannels.find(nanoid());
    line.loseAnswerTo('POST');
    assert.equal(await stores.conversations.meet(conversation), true);
    assert.equal(await stores.conversations.meet(conversation), false);
    line.loseAnswerTo('POST');
    const [question, asker] = [
      aQuestion(),
      {
        person: aPerson(),
        name: 'Ada Example',
        address: anAddress(),
        askedAt: NOW,
        text: 'Who pays?',
        key: 'key-of-a-card-000001',
        to: null,
        withdrawnAt: null,
        ...nothingTold,
      },
    ];
    const audit = { id: nanoid(), at: NOW, by: asker.person, did: 'question.passed' as const, version: 1 };
    assert.ok(await stores.questions.begin(question, [asker], audit));
    line.loseAnswerTo('POST');
    assert.equal((await stores.digests.claim(conversation, aPost())).claimed, true);
    assert.equal((await stores.digests.claim(conversation, aPost())).claimed, false);
  });

  it('counts once when the answer was lost', async () => {
    const topic = nanoid();
    const use = { topic, entry: null, by: 'question', answered: true } as const;
    await stores.answerEvents.note(use, '2020-01-24T09:00:00.000Z', 'one turn');
    line.loseAnswerTo('PUT');
    await stores.answerEvents.note(use, '2020-01-24T09:00:00.000Z', 'another turn');
    assert.equal(topicsOf(await direct.answerEvents.since('2020-01-24T08:00:00.000Z')).get(topic), 2);
  });

  it('keeps since when a summary was first listed when the answer to an update was lost', async () => {
    const nomination = aNomination();
    const first = summaryOf(nomination, '2020-01-24T14:06:00.000Z');
    await stores.summaries.put(first);
    line.loseAnswerTo('PUT');
    await stores.summaries.put(summaryOf(nomination, '2020-01-24T15:00:00.000Z'));
    assert.deepEqual(await direct.summaries.list(nomination.round), [first]);
  });

  it('releases when the answer was lost', async () => {
    const conversation = nanoid();
    await stores.digests.claim(conversation, aPost());
    line.loseAnswerTo('DELETE');
    await stores.digests.release(conversation, aPost().day);
    assert.deepEqual(await direct.digests.unconfirmedSince(conversation, aPost().day), []);
    assert.equal((await direct.digests.claim(conversation, aPost())).claimed, true);
  });

  it('confirms once when the answer was lost', async () => {
    const channel = aChannel();
    const { conversation } = channel;
    await stores.staffChannels.follow(channel);
    await stores.digests.claim(conversation, aPost());
    line.loseAnswerTo('POST');
    await stores.digests.confirm(conversation, aPost(), { until: '2020-01-27T08:00:00.000Z', reported: ['TAS-1'] });
    assert.equal((await direct.digests.claim(conversation, aPost())).post.state, 'posted');
    const moved = await direct.staffChannels.find(conversation);
    assert.deepEqual([moved?.digests, moved?.reported], [1, ['TAS-1']]);
  });

  it('marks unknown, and uses up the number, once when the answer was lost', async () => {
    const channel = aChannel();
    const { conversation } = channel;
    await stores.staffChannels.follow(channel);
    await stores.digests.claim(conversation, aPost());
    line.loseAnswerTo('POST');
    await stores.digests.markUnknown(conversation, aPost());
    const unknown = [{ ...aPost(), state: 'unknown' }];
    assert.deepEqual(await direct.digests.unconfirmedSince(conversation, aPost().day), unknown);
    assert.deepEqual(await direct.staffChannels.find(conversation), { ...channel, digests: 1 });
  });

  it('throws when storage refuses the connection, with nothing saved and nothing told', async () => {
    const nomination = aNomination({ contribution: 'A personal statement' });
    const { round, person } = nomination;
    await stores.nominations.find(round, person);
    await line.refuse();
    await tellsNothing(submit(stores, nomination), 'A personal statement', nomination.email, person.objectId);
    await tellsNothing(stores.nominations.find(round, person), person.objectId);
    await tellsNothing(stores.questions.list(aQuestion({ text: 'My own question' })), 'My own question');
    await tellsNothing(stores.staffChannels.list());
    await tellsNothing(stores.staffChannels.unfollow(nanoid()));
    assert.equal(await direct.nominations.find(round, person), undefined);
    const { nomination: kept, event } = await submit(direct, nomination);
    assert.deepEqual(kept, nomination);
    assert(event);
  });

  it('gives up when storage does not answer, with nothing saved and nothing told', async () => {
    const nomination = aNomination({ contribution: 'A personal statement' });
    await stores.nominations.find(nomination.round, nomination.person);
    line.hang();
    await tellsNothing(submit(stores, nomination), 'A personal statement', nomination.email);
    assert.equal(await direct.nominations.find(nomination.round, nomination.person), undefined);
  });

  it('creates a table at the next call when the first could not', async () => {
    const spare = line.port;
    await line.refuse();
    await tellsNothing(stores.conversations.meet(nanoid()));
    const again = createServer((client) => {
      const upstream = connect(portOf(azurite.connectionString, 'Table'), '127.0.0.1');
      client.pipe(upstream).pipe(client);
    }).listen(spare, '127.0.0.1');
    assert.equal(await stores.conversations.meet(nanoid()), true);
    again.close();
  });

  it('creates a table that many miss at the same moment, and all of them get through', async () => {
    const table = openTables({ connectionString: azurite.connectionString })(`New${nanoid().replace(/[-_]/gu, '')}`);
    const keys = Array.from({ length: 8 }, (_, n) => ({ partitionKey: 'all', rowKey: String(n) }));
    assert.deepEqual(
      await Promise.all(keys.map((entity) => table.write([{ insert: entity }]))),
      keys.map(() => true),
    );
    assert.equal((await table.list({ partition: 'all' })).length, keys.length);
  });

  it('does not take a table that is gone for one without rows, and creates it for the next call', async () => {
    const table = TableClient.fromConnectionString(azurite.connectionString, 'Conversations', {
      allowInsecureConnection: true,
    });
    await stores.conversations.meet(nanoid());
    await table.deleteTable();
    await tellsNothing(stores.conversations.meet(nanoid()));
    assert.equal(await stores.conversations.meet(nanoid()), true);
  });

  it('throws when work cannot be put on its queue', async () => {
    await line.refuse();
    const unreachable = openStores({ connectionString: through(azurite.connectionString, 'Queue', line.port) });
    const conversation = '19:a@thread.tacv2';
    await tellsNothing(
      unreachable.enqueue({ kind: 'job', job: 'digest', about: { conversation, day: '2020-01-27' } }),
      conversation,
    );
  });
});
