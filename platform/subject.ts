// Whom a copy of their data is for, and which rows are theirs or name them. Folded over all tables: nothing here names one.
import { inflateRawSync } from 'node:zlib';
import { plainEmail, recipientOf } from './person.ts';
import { keyOf, type Row, type TableUse } from './table.ts';
import type { PersonId } from './turn.ts';

/** Somebody by all that we know them by: `emails` as they are compared, and `addresses` of their own chats. */
export type Subject = {
  readonly people: readonly PersonId[];
  readonly emails: readonly string[];
  readonly addresses: readonly string[];
};

/** `theirs`: all of it is about them or done by them. `named`: a record about others that names them. */
export type Found = 'theirs' | 'named';

/** Columns that storage and this program need, and nobody else. */
const TECHNICAL = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp', 'written', 'odata.metadata']);
const LONG = /^long\d+$/u;

/** What a row says, column by column, with what was deflated inflated. */
export function columnsOf(row: Row): Record<string, unknown> {
  const long = Object.keys(row).filter((name) => LONG.test(name));
  const parts = long.map((_, n) => String(row[`long${n}`]));
  const whole = long.length === 0 ? {} : { all: inflateRawSync(Buffer.from(parts.join(''), 'base64')).toString() };
  const own = Object.entries(row).filter(([name]) => !TECHNICAL.has(name) && !LONG.test(name));
  return { ...Object.fromEntries(own), ...whole };
}

/** The person that a column holds, if it holds one. */
function personIn(value: unknown): PersonId | undefined {
  if (typeof value !== 'string' || !value.startsWith('{"')) return undefined;
  try {
    const { tenantId, objectId } = JSON.parse(value) as Partial<PersonId>;
    return typeof tenantId === 'string' && typeof objectId === 'string' ? { tenantId, objectId } : undefined;
  } catch {
    return undefined;
  }
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Looks at rows of one table for somebody. `whole`: partitions that are theirs. */
export function looking(subject: Subject, { theirs }: TableUse) {
  const ids = new Set(subject.people.map(recipientOf));
  const emails = new Set(subject.emails.map(plainEmail));
  const keys = new Set([...ids, ...[...emails, ...subject.addresses].map((one) => keyOf(one))]);
  const whole = new Set([
    ...subject.people.flatMap((one) => theirs?.person?.(one) ?? []),
    ...[...emails].flatMap((one) => theirs?.email?.(one) ?? []),
  ]);
  // Not in the middle of another address: ann@school.example.org is not in joann@school.example.org.
  const words = [...subject.people.map(({ objectId }) => objectId), ...emails];
  const mention = new RegExp(String.raw`(?<![\w.+-])(?:${words.map(literally).join('|')})(?![\w-])`, 'iu');
  const isSubject = (value: unknown): boolean => {
    const person = personIn(value);
    return person !== undefined && ids.has(recipientOf(person));
  };
  const isTheirEmail = (value: unknown): boolean => typeof value === 'string' && emails.has(plainEmail(value));
  const keyed = ({ partitionKey, rowKey }: Row): boolean =>
    [partitionKey, ...rowKey.split('.')].some((part) => keys.has(part));

  return {
    whole,
    isSubject,
    /** Whether its whole partition is theirs. */
    claims: (row: Row): boolean => theirs?.withPerson === true && isSubject(row['person']),
    isOf: (row: Row): Found | undefined => {
      if (whole.has(row.partitionKey) || keyed(row)) return 'theirs';
      const columns = columnsOf(row);
      if (Object.values(columns).some(isSubject) || isTheirEmail(columns['email'])) return 'theirs';
      return words.length > 0 && mention.test(JSON.stringify(columns)) ? 'named' : undefined;
    },
  };
}
