// Finds out what somebody is called and which partitions are theirs, and counts what an erasure would make of them: walks over every table.
import { type Erased, erasing, isAudit } from '../../platform/erasing.ts';
import { rowsOf, subjectOf } from '../../platform/find-subject.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import { plainEmail, recipientOf } from '../../platform/person.ts';
import { looking, personIn, type Subject } from '../../platform/subject.ts';
import type { Row } from '../../platform/table.ts';
import { plainWords } from '../../platform/text.ts';
import type { Count } from './erasure.ts';
import type { WalkNeeds } from './ports.ts';

const SHORTEST = 3;

/** Whom a row calls by a name: in a column of its own beside the person, or in the person's own. */
function calledIn(row: Row): { recipient: string; name: string }[] {
  const { name } = row;
  return Object.entries(row).flatMap(([column, value]) => {
    const person = personIn(value);
    if (!person) return [];
    const own = (JSON.parse(String(value)) as { name?: unknown }).name;
    const isTheirName = column === 'person' || (column === 'by' && isAudit(row));
    const beside = isTheirName ? name : undefined;
    return [own, beside].flatMap((one) =>
      typeof one === 'string' && one.length >= SHORTEST ? { recipient: recipientOf(person), name: one } : [],
    );
  });
}

/** With what is known of them since they asked, such as another chat. */
async function asNow(subject: Subject, needs: WalkNeeds): Promise<Subject> {
  const all = [subject];
  for (const { objectId } of subject.people) all.push(await subjectOf(objectId, needs));
  const people = new Map(all.flatMap((one) => one.people.map((person) => [recipientOf(person), person] as const)));
  const [emails, addresses] = [
    all.flatMap((one) => one.emails.map(plainEmail)),
    all.flatMap((one) => one.addresses),
  ].map((some) => [...new Set(some)]);
  return { people: [...people.values()], emails: emails ?? [], addresses: addresses ?? [] };
}

/** Somebody as an erasure needs to know them. */
export async function erasedOf(known: Subject, needs: WalkNeeds): Promise<Erased> {
  const { everyTable, keptTables } = needs;
  const subject = await asNow(known, needs);
  const own = new Set(subject.people.map(recipientOf));
  const [names, others] = [new Set<string>(), new Set<string>()];
  const partitions: Record<string, string[]> = {};
  await inParallel(Object.entries(keptTables()), async ([table, use]) => {
    const { claims } = looking(subject, use);
    const claimed = new Set<string>();
    for await (const row of rowsOf(everyTable, table)) {
      if (claims(row)) claimed.add(row.partitionKey);
      for (const { recipient, name } of calledIn(row)) (own.has(recipient) ? names : others).add(name);
    }
    if (claimed.size > 0) partitions[table] = [...claimed];
  });
  const elses = new Set([...others].map(plainWords));
  const alone = [...names].filter((name) => plainWords(name).includes(' ') && !elses.has(plainWords(name)));
  return { ...subject, names: [...names], alone, partitions };
}

/** What an erasure would make of how many rows, table by table; tables with nothing of them are left out. */
export async function countsOf(
  whom: Erased,
  id: string,
  { everyTable, keptTables, erasures }: WalkNeeds,
): Promise<Count[]> {
  const counts: Count[] = [];
  await inParallel(Object.entries(keptTables()), async ([table, use]) => {
    const { fateOf } = erasing(whom, table, use);
    const count = { table, gone: 0, kept: 0 };
    for await (const row of rowsOf(everyTable, table)) {
      const fate = erasures.isOwn(id, table, row) ? undefined : fateOf(row);
      if (fate) count['gone' in fate ? 'gone' : 'kept'] += 1;
    }
    if (count.gone + count.kept > 0) counts.push(count);
  });
  return counts.sort((one, other) => (one.table < other.table ? -1 : 1));
}
