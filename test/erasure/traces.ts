// Walks over all that is kept, in memory and in a storage account, for what the made-up person left.
import { QueueServiceClient } from '@azure/storage-queue';
import { TableClient, TableServiceClient } from '@azure/data-tables';
import { registry } from '../../app.ts';
import type { Tables } from '../../platform/table.ts';
import { textOf, tracesIn } from './canary.ts';

/** Rows of these are about channels, although they could be about people. */
export const ABOUT_CHANNELS = ['Doctor'];

type Trace = { table: string; key: string; traces: string[] };

const traced = (table: string, rows: readonly (Record<string, unknown> & { rowKey?: string | undefined })[]): Trace[] =>
  rows.flatMap((row) => {
    const traces = tracesIn(textOf(row));
    return traces.length > 0 ? [{ table, key: row.rowKey ?? '', traces }] : [];
  });

/** Where they are found in tables, as these are. */
export const tracesOver = async (tables: Tables): Promise<Trace[]> =>
  (
    await Promise.all(Object.keys(registry.tables).map(async (name) => traced(name, await tables(name).list({}))))
  ).flat();

/** The same of all tables that an account has, whatever this program knows of them. */
export async function tracesInAccount(connectionString: string): Promise<Trace[]> {
  const found: Trace[] = [];
  const options = { allowInsecureConnection: true };
  for await (const { name = '' } of TableServiceClient.fromConnectionString(connectionString, options).listTables()) {
    const rows: Record<string, unknown>[] = [];
    for await (const row of TableClient.fromConnectionString(connectionString, name, options).listEntities())
      rows.push(row);
    found.push(...traced(name, rows));
  }
  return found;
}

/** The same of all messages that ever were on queues, the poisoned ones too. */
export async function tracesOnQueues(connectionString: string): Promise<string[]> {
  const service = QueueServiceClient.fromConnectionString(connectionString);
  const found: string[] = [];
  for await (const { name } of service.listQueues()) {
    const { peekedMessageItems } = await service.getQueueClient(name).peekMessages({ numberOfMessages: 32 });
    for (const { messageText } of peekedMessageItems) {
      // The hash of an id is what messages name people by.
      const text = Buffer.from(messageText, 'base64').toString();
      found.push(...tracesIn(text).filter((trace) => trace.length < 43));
    }
  }
  return found;
}
