// The other peer: the same bare bot, which asks of storage what Roundtable asks, with Azure's own clients and nothing else: as many requests,
// in the same order, of about the same size. docs/operations.md counts them.
import { TableClient } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import { randomUUID } from 'node:crypto';
import { echo } from '../echo/echo.ts';

const storage = process.env['AzureWebJobsStorage'] ?? '';
const rows = TableClient.fromConnectionString(storage, 'Storing', { allowInsecureConnection: true });
const queue = new QueueClient(storage, 'storing');
const ready = Promise.all([rows.createTable(), queue.createIfNotExists()]);

/** Of about the size of a note, and of a nomination. */
const NOTE = 'x'.repeat(300);
const RECORD = 'x'.repeat(2000);

const read = (): Promise<unknown> => rows.getEntity('read', 'read').catch(() => undefined);
const list = (): Promise<unknown> =>
  rows
    .listEntities({ queryOptions: { filter: "PartitionKey eq 'list'" } })
    .byPage()
    .next();
const note = (): Promise<unknown> => rows.upsertEntity({ partitionKey: randomUUID(), rowKey: 'note', text: NOTE });
const send = (): Promise<unknown> => queue.sendMessage(Buffer.from(NOTE).toString('base64'));
const save = (): Promise<unknown> => {
  const partitionKey = randomUUID();
  const row = (rowKey: string, text: string) => ['create', { partitionKey, rowKey, text }] as const;
  return rows.submitTransaction([
    [...row('record', RECORD)],
    [...row('version', RECORD)],
    [...row('audit', NOTE)],
    [...row('outbox', NOTE)],
  ]);
};
const all = (...calls: (() => Promise<unknown>)[]): Promise<unknown> => Promise.all(calls.map((call) => call()));

await ready;
await note();

echo({
  // A question of somebody met that day: a read; three notes while the reply is sent, and one of the message once it is.
  typed: { first: read, meanwhile: () => all(note, note, note), then: note },
  // A nomination: the message and two reads, then the transaction; the work that follows is nine requests, mostly one after the other.
  pressed: {
    first: async () => {
      await all(send, read, list);
      await save();
    },
    meanwhile: () => Promise.resolve(),
    then: async () => {
      for (const calls of [[read], [read], [read, note], [read], [read], [save], [list], [note]]) await all(...calls);
    },
  },
});
