// Whom a copy or an erasure is for, and which rows are theirs or name them. Folded over all tables: nothing here names one.
import { plainEmail, recipientOf } from './person.ts';
import { isLong, longTextIn } from './rows.ts';
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

/** What a row says beside its keys, column by column, as it lies in storage. */
export const rawColumnsOf = (row: Row): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !TECHNICAL.has(name)));

/** What a row says, column by column, with what was deflated inflated. */
export function columnsOf(row: Row): Record<string, unknown> {
  const all = longTextIn(row);
  const own = Object.entries(rawColumnsOf(row)).filter(([name]) => !isLong(name));
  return { ...Object.fromEntries(own), ...(all !== undefined && { all }) };
}

/** The person that a column holds, if it holds one. */
export function personIn(value: unknown): PersonId | undefined {
  if (typeof value !== 'string' || !value.startsWith('{"')) return undefined;
  try {
    const { tenantId, objectId } = JSON.parse(value) as Partial<PersonId>;
    return typeof tenantId === 'string' && typeof objectId === 'string' ? { tenantId, objectId } : undefined;
  } catch {
    return undefined;
  }
}

/** The conversation of a chat, as the edge writes addresses; other rows go by that alone. */
function conversationIn(address: string): string | undefined {
  try {
    const { conversation } = JSON.parse(address) as { conversation?: { id?: unknown } };
    return typeof conversation?.id === 'string' ? conversation.id : undefined;
  } catch {
    return undefined;
  }
}

export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** The parts of keys that stand for somebody. */
export const keysOf = ({ people, emails, addresses }: Subject): ReadonlySet<string> => {
  const conversations = addresses.flatMap((one) => conversationIn(one) ?? []);
  const hashed = [...emails.map(plainEmail), ...addresses, ...conversations];
  return new Set([...people.map(recipientOf), ...hashed.map((one) => keyOf(one))]);
};

/** Looks at rows of one table for somebody. `whole`: partitions that are theirs. */
export function looking(subject: Subject, { theirs }: TableUse) {
  const ids = new Set(subject.people.map(recipientOf));
  const emails = new Set(subject.emails.map(plainEmail));
  const keys = keysOf(subject);
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
  /** By its place, whatever it says. */
  const isTheirsByKey = (row: Row): boolean =>
    whole.has(row.partitionKey) || keyed(row) || subject.people.some((person) => theirs?.row?.(row, person) === true);

  return {
    whole,
    isSubject,
    isTheirEmail,
    isTheirsByKey,
    /** Whether its whole partition is theirs. */
    claims: (row: Row): boolean => theirs?.withPerson === true && isSubject(row['person']),
    isOf: (row: Row): Found | undefined => {
      if (isTheirsByKey(row)) return 'theirs';
      const columns = columnsOf(row);
      if (Object.values(columns).some(isSubject) || isTheirEmail(columns['email'])) return 'theirs';
      return words.length > 0 && mention.test(JSON.stringify(columns)) ? 'named' : undefined;
    },
  };
}
