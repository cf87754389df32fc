// Deletes what has been kept for long enough, a bounded stretch for each message, and leaves a certificate.
//
// A step is written down before anything of it is deleted: which partitions, and how many rows they have. So whoever is stopped half way goes on
// where it stopped, and the certificate says how many there were, however often a message comes again.
import { SERVICE } from '../../platform/audit.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import type { Clock, Enqueue } from '../../platform/ports.ts';
import type { OfRound } from '../../platform/retention.ts';
import type { Keys, Tables } from '../../platform/table.ts';
import type { KeptTables, Retention, Step } from './ports.ts';
import { deletedFrom, isDue, type RoundKept } from './round.ts';

/** One piece of work: a part of one table. `pass`: how often all tables were gone through before. `behind`: where the part before it ended. */
export type Purge = { round: string; pass: number; table: string; part: number; behind?: Keys | undefined };

export type PurgeNeeds = {
  retention: Retention;
  /** Reads and removes rows of any table, whoever wrote them. */
  everyTable: Tables;
  keptTables: KeptTables;
  clock: Clock;
  enqueue: Enqueue;
};

/** Rows that are looked through, and rows that are deleted, by one message. */
const LOOKED_AT = 200;
const AT_ONCE = 400;

type Due = { table: string; of: OfRound };

/** The tables with rows of a round, in the order in which they are deleted. */
const dueTables = (keptTables: KeptTables): Due[] =>
  Object.entries(keptTables())
    .flatMap(([table, { kept }]) => (typeof kept === 'string' ? [] : [{ table, of: kept }]))
    .sort((one, other) => (one.table < other.table ? -1 : 1));

const send = (about: Purge, { enqueue }: Pick<PurgeNeeds, 'enqueue'>) => enqueue({ kind: 'job', job: 'purge', about });

/** Begins with each round whose time is over; answers with how many. What was begun and left lying goes on. */
export async function beginPurges(needs: PurgeNeeds & { round: { id: string; title: string } }): Promise<number> {
  const { retention, clock, keptTables, round } = needs;
  await retention.meet(round);
  const rounds = await retention.rounds();
  // Whoever was stopped between the certificate and this left steps behind.
  for (const { round: id, purged } of rounds) if (purged !== null) await retention.clear(id);
  const due = rounds.filter((kept) => isDue(kept, clock()));
  const [first] = dueTables(keptTables);
  if (first) await inParallel(due, ({ round: id }) => send({ round: id, pass: 0, table: first.table, part: 0 }, needs));
  return due.length;
}

/** Does one step, and asks for the next; after the last one there is a certificate. Doing it twice is fine. */
export const purge =
  (needs: PurgeNeeds) =>
  async (work: Purge): Promise<void> => {
    const { retention, keptTables, clock } = needs;
    const kept = await retention.find(work.round);
    // The date was put right meanwhile, they are held, or they are gone.
    if (!kept || !isDue(kept, clock())) return;
    const tables = dueTables(keptTables);
    const at = tables.findIndex(({ table }) => table === work.table);
    const due = tables[at];
    if (!due) return;
    // 1. Written down once, by whoever comes first.
    const known = await retention.step(work.round, work);
    const step = known ?? (await retention.begin(work.round, await planned(work, due, needs)));
    // 2. Deleted, a stretch at a time.
    if (!(await removed(step, needs))) return send(work, needs);
    // 3. What comes next.
    const next = tables[at + 1];
    if (step.end) return send({ ...work, part: work.part + 1, behind: step.end }, needs);
    if (next) return send({ round: work.round, pass: work.pass, table: next.table, part: 0 }, needs);
    // 4. Once more from the beginning, until nothing is found: something may have come after its step was written down.
    const steps = await retention.steps(work.round);
    if (steps.every(({ pass, rows }) => pass !== work.pass || rows === 0)) return certify(kept, steps, needs);
    const [first = due] = tables;
    await send({ round: work.round, pass: work.pass + 1, table: first.table, part: 0 }, needs);
  };

/** Which partitions of the round there are in this part of the table, and how many rows they have. */
async function planned({ round, pass, table, part, behind }: Purge, { of }: Due, needs: PurgeNeeds): Promise<Step> {
  const { partitions, end } = await found({ table, behind, part, round, pass }, of, needs);
  let rows = 0;
  for (const partition of partitions) rows += (await needs.everyTable(table).list({ partition, columns: [] })).length;
  return { pass, table, part, partitions, rows, end };
}

async function found({ round, table, part, behind }: Purge, { partitions, beside }: OfRound, needs: PurgeNeeds) {
  const own = part === 0 ? partitions(round) : [];
  if (!beside) return { partitions: [...own], end: null };
  const rows = await needs.everyTable(table).list({
    ...(behind && { behind }),
    columns: ['round', 'reference'],
    most: LOOKED_AT,
  });
  const named = rows.filter((row) => row['round'] === round);
  const besides = named.flatMap(({ reference }) => (typeof reference === 'string' ? beside(round, reference) : []));
  const last = rows.length === LOOKED_AT ? rows.at(-1) : undefined;
  return {
    partitions: [...new Set([...own, ...named.map(({ partitionKey }) => partitionKey), ...besides])],
    end: last ? { partitionKey: last.partitionKey, rowKey: last.rowKey } : null,
  };
}

/** Whether nothing of it is left. */
async function removed({ table, partitions }: Step, { everyTable }: PurgeNeeds): Promise<boolean> {
  let left = AT_ONCE;
  for (const partition of partitions) {
    if (left <= 0) return false;
    const rows = await everyTable(table).list({ partition, columns: [], most: left });
    await inParallel(rows, (row) => everyTable(table).remove(row, '*'));
    left -= rows.length;
  }
  return left > 0;
}

/** In this order: stopped after the certificate, it stays as it is, and the next night does the rest. */
async function certify(kept: RoundKept, steps: readonly Step[], { retention, clock }: PurgeNeeds): Promise<void> {
  const { round, title } = kept;
  const at = clock();
  const counts = new Map<string, number>();
  for (const { table, rows } of steps) counts.set(table, (counts.get(table) ?? 0) + rows);
  const deleted = [...counts].map(([table, rows]) => ({ table, rows })).filter(({ rows }) => rows > 0);
  await retention.certify({ round, title, until: deletedFrom(kept) ?? '', at, deleted });
  const next = { ...kept, purged: at, version: kept.version + 1 };
  await retention.save(next, { at, by: SERVICE, did: 'retention.purged' });
  await retention.clear(round);
}
