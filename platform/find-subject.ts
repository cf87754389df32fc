// Finds whom an address or an id stands for, by a walk over the tables that say who has which.
import { setImmediate as turn } from 'node:timers/promises';
import { plainEmail, recipientOf } from './person.ts';
import { personIn, type Subject } from './subject.ts';
import type { Keys, Row, Tables, TableUse } from './table.ts';
import type { PersonId } from './turn.ts';

export type EveryTable = {
  /** Reads rows of any table, whoever wrote them. */
  everyTable: Tables;
  /** All tables that features and the platform declare. */
  keptTables: () => Readonly<Record<string, TableUse>>;
};

const AT_ONCE = 500;

/** All rows of a table, a bounded part at a time. */
export async function* rowsOf(everyTable: Tables, table: string): AsyncGenerator<Row> {
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

const isAddress = (email: unknown): email is string => typeof email === 'string' && email !== '';

/**
 * The people with this address or Entra object id. What somebody typed on a form proves no address: it counts only of people whom no roster
 * knows, such as those whose nomination came on paper.
 */
export async function subjectOf(typed: string, { everyTable, keptTables }: EveryTable): Promise<Subject> {
  const wanted = plainEmail(typed);
  const people = new Map<string, PersonId>();
  const addresses = new Set<string>();
  const emails = new Set(wanted.includes('@') ? [wanted] : []);
  const inRosters = new Set<string>();
  const tablesWith = (kind: 'roster' | 'withPerson') =>
    Object.entries(keptTables()).flatMap(([table, { theirs }]) => (theirs?.[kind] ? [table] : []));
  const look = async (table: string, isTheirs: (email: string, one: PersonId) => boolean): Promise<void> => {
    for await (const { person, email, address } of rowsOf(everyTable, table)) {
      const one = personIn(person);
      if (!one || !(one.objectId.toLowerCase() === wanted || (isAddress(email) && isTheirs(plainEmail(email), one))))
        continue;
      people.set(recipientOf(one), { tenantId: one.tenantId, objectId: one.objectId });
      if (isAddress(email) && (!inRosters.has(recipientOf(one)) || tablesWith('roster').includes(table)))
        emails.add(plainEmail(email));
      if (typeof address === 'string' && address !== '') addresses.add(address);
    }
  };
  for (const table of tablesWith('roster')) {
    for await (const { person } of rowsOf(everyTable, table)) {
      const one = personIn(person);
      if (one) inRosters.add(recipientOf(one));
    }
    await look(table, (email) => email === wanted);
  }
  for (const table of tablesWith('withPerson'))
    await look(table, (email, one) => emails.has(email) && !inRosters.has(recipientOf(one)));
  return { people: [...people.values()], emails: [...emails], addresses: [...addresses] };
}
