// Azure tables (or their emulator) behind the Table type: created when first missed, limits checked, refusals told from our own echo.
import { odata, TableClient, type TableServiceClientOptions, type TransactionAction } from '@azure/data-tables';
import { nanoid } from 'nanoid';
import { z } from 'zod';
import { answerOf, callsTo, deadline, lazyCredential, retries } from './client.ts';
import { checkChanges } from './limits.ts';
import {
  type Change,
  entityOf,
  type Keys,
  type Query,
  type Row,
  type RowRange,
  type Table,
  type Tables,
} from '../platform/table.ts';

/** `accountUrl` is the table endpoint ("https://<account>.table.core.windows.net") and signs in with Entra. */
export type TableSettings = { connectionString: string } | { accountUrl: string; clientId?: string | undefined };

const row = z.looseObject({ partitionKey: z.string(), rowKey: z.string(), etag: z.string() });

/** There already, changed or gone. A missing table has the same status, and is a fault. */
function isRefusal(error: unknown): boolean {
  const { status, code } = answerOf(error);
  return [404, 409, 412].includes(status) && !code.startsWith('Table');
}

const orRefused = <T>(sent: Promise<T>): Promise<T | 'refused'> =>
  sent.catch((error: unknown) => {
    if (isRefusal(error)) return 'refused';
    throw error;
  });

/** The query as Azure wants it. */
const optionsOf = (query: Query): { filter?: string; select?: string[] } => {
  const filter = filterOf(query);
  const select = query.columns && ['partitionKey', 'rowKey', ...query.columns];
  return { ...(filter !== '' && { filter }), ...(select && { select }) };
};

function filterOf({ partition, row, only, behind }: Query): string {
  const filters = [partition === undefined ? undefined : odata`PartitionKey eq ${partition}`];
  if (behind) filters.push(inOrderBehind(behind));
  if (row !== undefined) filters.push(inOne([row].flat().map(inRange)));
  // The column is named in our code; only its texts need quoting, which the tag does for what does not come first.
  if (only) filters.push(inOne(only.is.map((text) => only.column + odata` eq ${text}`)));
  return filters.filter((filter) => filter !== undefined).join(' and ');
}

/** With the least partition by itself: storage begins there, and not with the first row of all. */
const inOrderBehind = ({ partitionKey, rowKey }: Keys): string =>
  odata`PartitionKey ge ${partitionKey} and (PartitionKey gt ${partitionKey} or RowKey gt ${rowKey})`;

const inOne = (of: readonly string[]): string => (of.length === 1 ? of.join('') : `(${of.join(' or ')})`);

const inRange = (row: RowRange): string =>
  typeof row === 'string'
    ? odata`RowKey eq ${row}`
    : `(${odata`RowKey ge ${row.from}`} and ${odata`RowKey lt ${row.before}`})`;

const actionOf = (change: Change): TransactionAction => {
  if ('insert' in change) return ['create', change.insert];
  if ('put' in change) return ['upsert', change.put, 'Replace'];
  if ('merge' in change) return ['update', change.merge, 'Merge'];
  return ['update', change.update, 'Replace', { etag: change.etag }];
};

const send = (client: TableClient, [first, ...others]: [Change, ...Change[]]): Promise<unknown> => {
  if (others.length > 0) return client.submitTransaction([first, ...others].map(actionOf), deadline());
  if ('insert' in first) return client.createEntity(first.insert, deadline());
  if ('put' in first) return client.upsertEntity(first.put, 'Replace', deadline());
  if ('merge' in first) return client.updateEntity(first.merge, 'Merge', deadline());
  return client.updateEntity(first.update, 'Replace', { etag: first.etag, ...deadline() });
};

const stamped = (change: Change, written: string): Change => {
  if ('insert' in change) return { insert: { ...change.insert, written } };
  if ('put' in change) return { put: { ...change.put, written } };
  if ('merge' in change) return { merge: { ...change.merge, written } };
  return { ...change, update: { ...change.update, written } };
};

function tableOver(client: TableClient): Table {
  const call = callsTo(`Table ${client.tableName}`, () => client.createTable(deadline()));

  const read = ({ partitionKey, rowKey }: Keys): Promise<Row | undefined> =>
    call('read', async () => {
      const found = await orRefused(client.getEntity(partitionKey, rowKey, deadline()));
      return found === 'refused' ? undefined : row.parse(found);
    });

  async function list(query: Query): Promise<Row[]> {
    const found: Row[] = [];
    const queryOptions = optionsOf(query);
    let continuationToken: string | undefined;
    do {
      const from = {
        ...(continuationToken !== undefined && { continuationToken }),
        ...(query.most !== undefined && { maxPageSize: query.most }),
      };
      // A deadline for each page, not one for them all.
      const page = await call('list', () =>
        client
          .listEntities({
            queryOptions,
            ...deadline(query.partition === undefined ? 'scan' : 'call'),
          })
          .byPage(from)
          .next(),
      );
      if (page.done) break;
      found.push(...page.value.map((entity) => row.parse(entity)));
      ({ continuationToken } = page.value);
      // A page may have few rows, or none, and others after it: whatever Azure went through in its time.
    } while (continuationToken !== undefined && found.length < (query.most ?? Infinity));
    return query.most === undefined ? found : found.slice(0, query.most);
  }

  async function write(changes: [Change, ...Change[]]): Promise<boolean> {
    const written = nanoid();
    const [first, ...others] = changes;
    const all: [Change, ...Change[]] = [stamped(first, written), ...others.map((change) => stamped(change, written))];
    checkChanges(client.tableName, all);
    if ((await call('write', () => orRefused(send(client, all)))) !== 'refused') return true;
    // The client repeats a request whose answer was lost. What stands in the way is then our own row, and bears our stamp.
    return (await read(entityOf(first)))?.['written'] === written;
  }

  return {
    read,
    list,
    write,
    remove: ({ partitionKey, rowKey }, etag) =>
      call('remove', async () => {
        const removed = await orRefused(client.deleteEntity(partitionKey, rowKey, { etag, ...deadline() }));
        return removed !== 'refused';
      }),
  };
}

const optionsFor = (url: string): TableServiceClientOptions => ({
  allowInsecureConnection: url.startsWith('http:'),
  retryOptions: {
    maxRetries: retries.retries,
    retryDelayInMs: retries.firstDelayMs,
    maxRetryDelayInMs: retries.longestDelayMs,
  },
});

/**
 * Opens the tables of a storage account. Connects to nothing yet: a table is created by the first call that misses it, and a
 * failure to create it is that call's. Asking for a table throws when the connection string is not one.
 */
export function openTables(settings: TableSettings): Tables {
  const clientFor = clientsOf(settings);
  const opened = new Map<string, Table>();
  return (name) => {
    const table = opened.get(name) ?? tableOver(clientFor(name));
    opened.set(name, table);
    return table;
  };
}

function clientsOf(settings: TableSettings): (name: string) => TableClient {
  if ('accountUrl' in settings) {
    const { accountUrl, clientId } = settings;
    const credential = lazyCredential(clientId);
    return (name) => new TableClient(accountUrl, name, credential, optionsFor(accountUrl));
  }
  const { connectionString } = settings;
  return (name) => {
    const { url } = TableClient.fromConnectionString(connectionString, name);
    return TableClient.fromConnectionString(connectionString, name, optionsFor(url));
  };
}
