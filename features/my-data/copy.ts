// Finds all that is kept of somebody: a walk over every table, a bounded part at a time.
import { type EveryTable, rowsOf } from '../../platform/find-subject.ts';
import { columnsOf, looking, type Subject } from '../../platform/subject.ts';
import type { Tables, TableUse } from '../../platform/table.ts';

/** Records of a table: what each says, and how many records about others name them. */
export type Held = { table: string; holds: string; records: Record<string, unknown>[]; named: number };

export type CopyNeeds = EveryTable;

/** What each table has of them; tables without anything are left out. */
export async function heldOf(subject: Subject, { everyTable, keptTables }: CopyNeeds): Promise<Held[]> {
  const all: Held[] = [];
  for (const [table, use] of Object.entries(keptTables())) {
    const held = await heldIn(table, { subject, use, everyTable });
    if (held.records.length + held.named > 0) all.push(held);
  }
  return all;
}

type Where = { subject: Subject; use: TableUse; everyTable: Tables };

async function heldIn(table: string, { subject, use, everyTable }: Where): Promise<Held> {
  const look = looking(subject, use);
  // 1. A row may come before the one that says whose partition it is.
  if (use.theirs?.withPerson)
    for await (const row of rowsOf(everyTable, table)) if (look.claims(row)) look.whole.add(row.partitionKey);
  // 2. What is theirs, and what names them.
  const held: Held = { table, holds: use.holds, records: [], named: 0 };
  for await (const row of rowsOf(everyTable, table)) {
    const found = look.isOf(row);
    if (found === 'named') held.named += 1;
    if (found === 'theirs') held.records.push(withoutOthers(columnsOf(row), look.isSubject));
  }
  return held;
}

/** Who else did something to it is that person's own: only what they did, and why. */
function withoutOthers(columns: Record<string, unknown>, isSubject: (value: unknown) => boolean) {
  if (!('did' in columns) || isSubject(columns['by'])) return columns;
  return Object.fromEntries(Object.entries(columns).filter(([name]) => name !== 'by' && name !== 'name'));
}
