// Nominations saved in storage alone, next to the same rows written with @azure/data-tables and nothing else.
import { TableClient, type TableEntity } from '@azure/data-tables';
import { randomBytes } from 'node:crypto';
import { storesOver } from '../app.ts';
import type { Content } from '../loader/load.ts';
import { openTables } from '../storage/tables.ts';
import { freshNomination } from './nomination.ts';
import { figure, table, times } from './table.ts';
import { middle, round, takeTurns } from './timing.ts';

const ROUNDS = 3;
const CONCURRENCIES = [1, 8];
const SAVES = 150;
const WARM_UP = 50;

/** Saves per second of both, as a table. */
export async function saves(connectionString: string, content: Content): Promise<string> {
  const { nominations } = storesOver(openTables({ connectionString }));
  const ours = async () => {
    const { event } = await nominations.submit(...freshNomination(content));
    if (!event) throw new Error('A nomination of a new person was taken for an old one.');
    return event.partition;
  };
  const bare = await bareTransactions(connectionString, await ours());

  const rows: string[][] = [];
  for (const run of [ours, bare]) await round({ count: WARM_UP, concurrency: 4 }, run);
  for (const concurrency of CONCURRENCIES) {
    const of = (run: () => Promise<unknown>) => () => round({ count: SAVES, concurrency }, run);
    const [mine = [], theirs = []] = await takeTurns(ROUNDS, [of(ours), of(bare)]);
    const [own, peers] = [middle(mine), middle(theirs)];
    rows.push([
      ...['saved nomination', String(concurrency)],
      ...[own, peers].flatMap(({ perSecond, p50, p99 }) => [perSecond, p50, p99].map(figure)),
      times(peers.perSecond / own.perSecond),
    ]);
  }
  return table([
    ['write', 'at once', 'saves/s', 'p50 ms', 'p99 ms', 'data-tables/s', 'p50 ms', 'p99 ms', 'cost'],
    ...rows,
  ]);
}

/** Writes copies of the four rows in this partition of `Nominations`, each time under a new partition key. */
async function bareTransactions(connectionString: string, partition: string): Promise<() => Promise<unknown>> {
  const connect = (name: string) =>
    TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true });
  const rows: TableEntity[] = [];
  const filter = `PartitionKey eq '${partition}'`;
  for await (const { etag, timestamp, ...row } of connect('Nominations').listEntities<TableEntity>({
    queryOptions: { filter },
  }))
    if (etag && timestamp) rows.push(row);
  if (rows.length !== 4) throw new Error(`A saved nomination is ${rows.length} rows, not 4.`);
  const client = connect('Bare');
  await client.createTable();
  return () => {
    // As long as the key that ours computes.
    const partitionKey = randomBytes(32).toString('base64url');
    return client.submitTransaction(rows.map((row) => ['create', { ...row, partitionKey }]));
  };
}
