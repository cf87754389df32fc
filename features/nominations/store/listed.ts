// All summaries of a round in one request, however many there are; and beside them what waits for which endorser.
import { setImmediate as turn } from 'node:timers/promises';
import { type Change, retryOnConflict, type Row, type Tables } from '../../../platform/table.ts';
import type { PersonId } from '../../../platform/turn.ts';
import type { NominationSummary } from '../nomination.ts';
import {
  BLOCK_ROWS,
  blockOf,
  blockRow,
  endorserKey,
  listedPartition,
  rowsOf,
  shelfOf,
  shelfRow,
  type Waiting,
  waitingIn,
} from './listed-rows.ts';

export type Listed = {
  /** Takes a summary in, unless there is one of a later version. One that was there stays listed since it was first listed. */
  put: (summary: NominationSummary) => Promise<void>;
  /** In the order in which they were received. The same array as long as nothing has changed. */
  list: (round: string) => Promise<readonly NominationSummary[]>;
  /** Whose nominations wait for the endorser with this address. */
  waitingFor: (round: string, email: string) => Promise<PersonId[]>;
};

const inOrder = (a: NominationSummary, b: NominationSummary): number =>
  a.receivedAt < b.receivedAt || (a.receivedAt === b.receivedAt && a.reference < b.reference) ? -1 : 1;

/**
 * Lists over tables. A round without rows, because it is new or an older version kept it, has them made of `all` its summaries by whoever
 * asks first: in one transaction, so there are all or none, and of two at once the second finds what the first has made.
 */
export function listed(tables: Tables, all: (round: string) => Promise<NominationSummary[]>): Listed {
  const table = tables('NominationSummaries');
  const { blockIn, listOf } = remembering();

  const making = new Map<string, Promise<void>>();

  async function make(round: string): Promise<void> {
    const [first, ...others] = rowsOf(round, await all(round));
    if (first) await table.write([first, ...others]);
  }

  /** What is found; where nothing is, what is found once the rows are made, by one for all who ask at this moment. */
  async function made<T>(round: string, find: () => Promise<T | undefined>): Promise<T | undefined> {
    const found = await find();
    if (found !== undefined) return found;
    const mine = making.get(round) ?? make(round).finally(() => making.delete(round));
    making.set(round, mine);
    await mine;
    return find();
  }

  /** The changes of shelves where a nomination waits for another than before, or for nobody any more. */
  async function moved(round: string, from: Waiting | undefined, to: Waiting | undefined): Promise<Change[]> {
    if (from?.endorser === to?.endorser) return [];
    const both = [from, to].filter((one) => one !== undefined);
    const keys = new Map(both.map((one) => [shelfOf(round, one.endorser).rowKey, shelfOf(round, one.endorser)]));
    const rows = await Promise.all([...keys.values()].map((shelf) => table.read(shelf)));
    return rows.flatMap((row) => {
      if (!row) return [];
      const others = shelfRow
        .fromEntity(row)
        .filter((one) => both.every(({ reference }) => reference !== one.reference));
      const stays = to && shelfOf(round, to.endorser).rowKey === row.rowKey ? [to] : [];
      return [{ update: shelfRow.toEntity(row, [...others, ...stays]), etag: row.etag }];
    });
  }

  return {
    put: (summary) =>
      retryOnConflict('Listing a summary', async () => {
        const { round, reference, version } = summary;
        const keys = blockOf(summary);
        const row = await made(round, () => table.read(keys));
        if (!row) return 'again';
        const block = blockIn(row);
        const before = block.find((one) => one.reference === reference);
        // Two handle events at the same time: the later version stays.
        if (before && before.version > version) return undefined;
        const next = { ...summary, listedAt: before?.listedAt ?? summary.listedAt };
        const entity = blockRow.toEntity(keys, [...block.filter((one) => one !== before), next]);
        const shelves = await moved(round, waitingIn(before), waitingIn(next));
        return (await table.write([{ update: entity, etag: row.etag }, ...shelves])) ? undefined : 'again';
      }),

    list: async (round) => {
      const find = async () => {
        const rows = await table.list({ partition: listedPartition(round), row: BLOCK_ROWS });
        return rows.length > 0 ? rows : undefined;
      };
      return listOf(round, (await made(round, find)) ?? []);
    },

    waitingFor: async (round, email) => {
      const key = endorserKey(email);
      const row = await made(round, () => table.read(shelfOf(round, key)));
      const waiting = row ? shelfRow.fromEntity(row) : [];
      return waiting.filter(({ endorser }) => endorser === key).map(({ person }) => person);
    },
  };
}

/** Reads blocks, each again only when it has changed. */
function remembering() {
  const blocks = new Map<string, { etag: string; summaries: NominationSummary[] }>();
  const lists = new Map<string, { etags: string; summaries: NominationSummary[] }>();

  function blockIn(row: Row): NominationSummary[] {
    const key = `${row.partitionKey} ${row.rowKey}`;
    const before = blocks.get(key);
    if (before?.etag === row.etag) return before.summaries;
    const summaries = blockRow.fromEntity(row);
    blocks.set(key, { etag: row.etag, summaries });
    return summaries;
  }

  async function listOf(round: string, rows: readonly Row[]): Promise<readonly NominationSummary[]> {
    const etags = rows.map(({ etag }) => etag).join(' ');
    const before = lists.get(round);
    if (before?.etags === etags) return before.summaries;
    const summaries: NominationSummary[] = [];
    for (const row of rows) {
      summaries.push(...blockIn(row));
      // To read thousands takes a while: others are let in between.
      await turn();
    }
    summaries.sort(inOrder);
    lists.set(round, { etags, summaries });
    return summaries;
  }

  return { blockIn, listOf };
}
