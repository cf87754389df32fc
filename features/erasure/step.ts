// Erases somebody whose erasure was approved, a bounded stretch for each message, and leaves a certificate.
//
// A step is written down before anything of it is erased: which rows, and what becomes of how many. So whoever is stopped half way goes on where it
// stopped, and the certificate says what there was, however often a message comes again.
import { SERVICE } from '../../platform/audit.ts';
import { type Erased, erasing, type Fate, NOBODY } from '../../platform/erasing.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import { personIn } from '../../platform/subject.ts';
import type { Clock, Enqueue } from '../../platform/ports.ts';
import { type Keys, retryOnConflict, type Row } from '../../platform/table.ts';
import { type Count, type Erasure, stateOf } from './erasure.ts';
import type { ErasureStep } from './job.ts';
import type { Step, WalkNeeds } from './ports.ts';
import { TABLE } from './store.ts';

export type EraseNeeds = WalkNeeds & { clock: Clock; enqueue: Enqueue };

/** Rows that are looked at by one message. */
const LOOKED_AT = 200;

/** It lies on the queue of what is deleted at night: one more queue would be looked at all day. */
const send = (about: ErasureStep, { enqueue }: Pick<EraseNeeds, 'enqueue'>) =>
  enqueue({ kind: 'job', job: 'purge', about });

const isGoingOn = (erasure: Erasure): boolean => stateOf(erasure) === 'approved' && erasure.held === null;

const tablesIn = ({ keptTables }: Pick<EraseNeeds, 'keptTables'>): string[] => Object.keys(keptTables()).sort();

/** Begins with what is approved, and not held. */
export async function beginErasing(erasure: Erasure, needs: EraseNeeds): Promise<void> {
  const [first] = tablesIn(needs);
  if (!isGoingOn(erasure) || first === undefined) return;
  await send({ erasure: erasure.id, pass: 0, table: first, part: 0 }, needs);
}

/** Goes on with what was begun and left lying; answers with how many. */
export const resumeErasing = (needs: EraseNeeds) => async (): Promise<number> => {
  const all = await needs.erasures.all();
  // Whoever was stopped between the certificate and this left steps behind.
  for (const { id, doneAt } of all) if (doneAt !== null) await needs.erasures.clear(id);
  // Somebody was looked up, and nobody asked for anything.
  for (const one of all) if (stateOf(one) === 'open' && one.held === null) await needs.erasures.forget(one);
  const left = all.filter(isGoingOn);
  await inParallel(left, (erasure) => beginErasing(erasure, needs));
  return left.length;
};

/** Does one step, and asks for the next. Doing it twice is fine. */
export const eraseStep =
  (needs: EraseNeeds) =>
  async (work: ErasureStep): Promise<void> => {
    const { erasures } = needs;
    const erasure = await erasures.find(work.erasure);
    // Somebody holds it, or it is done.
    if (!erasure?.whom || !isGoingOn(erasure)) return;
    const tables = tablesIn(needs);
    const at = tables.indexOf(work.table);
    if (at < 0) return;
    // 1. Written down once, by whoever comes first.
    const known = await erasures.step(work.erasure, work);
    const step = known ?? (await erasures.begin(work.erasure, await planned(work, erasure.whom, needs)));
    // 2. Done.
    await done(step, { id: work.erasure, whom: erasure.whom }, needs);
    // 3. What comes next.
    const { erasure: id, pass } = work;
    const next = tables[at + 1];
    if (step.end) return send({ ...work, part: work.part + 1, behind: step.end }, needs);
    if (next !== undefined) return send({ erasure: id, pass, table: next, part: 0 }, needs);
    // 4. Once more from the beginning, until nothing is found: something may have come after its step was written down.
    const steps = await erasures.steps(id);
    if (steps.every((one) => one.pass !== pass || one.rows.length === 0)) return certify(erasure, steps, needs);
    await send({ erasure: id, pass: pass + 1, table: tables[0] ?? '', part: 0 }, needs);
  };

const fatesIn = (whom: Erased, table: string, { keptTables }: EraseNeeds): ((row: Row) => Fate | undefined) => {
  const use = keptTables()[table];
  return use ? erasing(whom, table, use).fateOf : () => undefined;
};

async function planned(
  { erasure, pass, table, part, behind }: ErasureStep,
  whom: Erased,
  needs: EraseNeeds,
): Promise<Step> {
  const fateOf = fatesIn(whom, table, needs);
  const rows = await needs.everyTable(table).list({ ...(behind && { behind }), most: LOOKED_AT });
  const last = rows.length === LOOKED_AT ? rows.at(-1) : undefined;
  const found = rows
    .filter((row) => !needs.erasures.isOwn(erasure, table, row))
    .map((row) => ({ row, fate: fateOf(row) }))
    .filter(({ fate }) => fate !== undefined);
  const gone = found.filter(({ fate }) => fate && 'gone' in fate).length;
  return {
    ...{ pass, table, part, gone, kept: found.length - gone },
    rows: found.map(({ row }) => keysOf(row)),
    end: last ? keysOf(last) : null,
  };
}

const keysOf = ({ partitionKey, rowKey }: Keys): Keys => ({ partitionKey, rowKey });

async function done({ table, rows }: Step, { id, whom }: { id: string; whom: Erased }, needs: EraseNeeds) {
  const fateOf = fatesIn(whom, table, needs);
  const { write, read, remove } = needs.everyTable(table);
  await inParallel(rows, (keys) =>
    retryOnConflict('Erasing somebody', async () => {
      const row = await read(keys);
      const fate = row && fateOf(row);
      if (!fate) return undefined;
      if ('without' in fate) return (await write([{ update: fate.without, etag: row.etag }])) ? undefined : 'again';
      if ('audit' in fate) await needs.erasures.keep(id, { table, ...keys }, auditIn(row, whom));
      await remove(keys, '*');
      return undefined;
    }),
  );
}

/** What was done, when, and by whom, unless they did it themselves. */
function auditIn(row: Row, whom: Erased) {
  const by = personIn(row['by']) ?? NOBODY;
  const isTheirs = whom.people.some(({ objectId }) => objectId === by.objectId);
  const name = !isTheirs && typeof row['name'] === 'string' ? row['name'] : undefined;
  return { at: String(row['at']), did: String(row['did']), by: isTheirs ? NOBODY : by, name };
}

/** In this order: stopped after the certificate, it stays as it is, and the next night does the rest. */
async function certify(erasure: Erasure, steps: readonly Step[], needs: EraseNeeds): Promise<void> {
  const { erasures, clock, keptTables } = needs;
  const at = clock();
  const counts = new Map<string, Count>();
  for (const { table, gone, kept } of steps) {
    const before = counts.get(table) ?? { table, gone: 0, kept: 0 };
    counts.set(table, { table, gone: before.gone + gone, kept: before.kept + kept });
  }
  const erased = [...counts.values()]
    .filter(({ gone, kept }) => gone + kept > 0)
    .sort((one, other) => (one.table < other.table ? -1 : 1));
  const use = keptTables()[TABLE];
  const nameless =
    erasure.whom && use ? erasing(erasure.whom, TABLE, use).without({ ...erasure, whom: null }) : erasure;
  const next: Erasure = { ...nameless, whom: null, doneAt: at, erased, version: erasure.version + 1 };
  await erasures.save(next, { at, by: SERVICE, did: 'erasure.done' });
  await erasures.clear(erasure.id);
}
