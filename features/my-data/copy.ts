// Finds all that is kept of somebody: a walk over every table, a bounded part at a time.
import { setImmediate as turn } from 'node:timers/promises';
import { columnsOf, looking, type Subject } from '../../platform/subject.ts';
import type { Keys, Row, Tables, TableUse } from '../../platform/table.ts';
import { plainEmail, recipientOf } from '../../platform/person.ts';
import type { PersonId } from '../../platform/turn.ts';

/** Records of a table: what each says, and how many records about others name them. */
export type Held = { table: string; holds: string; records: Record<string, unknown>[]; named: number };

export type CopyNeeds = {
  /** Reads rows of any table, whoever wrote them. */
  everyTable: Tables;
  keptTables: () => Readonly<Record<string, TableUse>>;
};

const AT_ONCE = 500;

async function* rowsOf(everyTable: Tables, table: string): AsyncGenerator<Row> {
  let behind: Keys | undefined;
  for (;;) {
    const rows = await everyTable(table).list({ ...(behind && { behind }), most: AT_ONCE });
    yield* rows;
    const last = rows.at(-1);
    if (rows.length < AT_ONCE || !last) return;
    behind = last;
    // Others are let in between.
    await turn();
  }
}

/** The people with this address or Entra object id, with the addresses that Teams has of them. */
export async function subjectOf(typed: string, { everyTable, keptTables }: CopyNeeds): Promise<Subject> {
  const wanted = plainEmail(typed);
  const people = new Map<string, PersonId>();
  const addresses = new Set<string>();
  const emails = new Set(wanted.includes('@') ? [wanted] : []);
  for (const [table, { theirs }] of Object.entries(keptTables())) {
    if (!theirs?.withPerson && !theirs?.roster) continue;
    for await (const { person, email, address } of rowsOf(everyTable, table)) {
      const one = typeof person === 'string' ? (JSON.parse(person) as PersonId) : undefined;
      const isWanted =
        one?.objectId.toLowerCase() === wanted || (typeof email === 'string' && plainEmail(email) === wanted);
      if (!one || !isWanted) continue;
      people.set(recipientOf(one), { tenantId: one.tenantId, objectId: one.objectId });
      if (typeof email === 'string' && email !== '') emails.add(plainEmail(email));
      if (typeof address === 'string') addresses.add(address);
    }
  }
  return { people: [...people.values()], emails: [...emails], addresses: [...addresses] };
}

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
