// What an erasure makes of each row: what is somebody's own goes, and what others need stays without them. Folded over all tables.
import { AUDIT_ROWS } from './audit-row.ts';
import { plainEmail } from './person.ts';
import { isLong, longColumnsOf, longTextIn } from './rows.ts';
import { keysOf, literally, looking, rawColumnsOf, type Subject } from './subject.ts';
import type { Entity, Row, TableUse } from './table.ts';
import { plainWords } from './text.ts';

/** Who stands where somebody stood whose data was erased, and what they are called. */
export const NOBODY = { tenantId: 'erased', objectId: 'erased' };
export const NOBODYS_NAME = 'A person whose data was erased';

/**
 * Somebody who is to be erased, as they were known when it was approved. `names`: what they were called. `alone`: those of them by which
 * nobody else is known, so that a record with no more than that names them. `partitions`: whole ones that are theirs, by their tables.
 */
export type Erased = Subject & {
  readonly names: readonly string[];
  readonly alone: readonly string[];
  readonly partitions: Readonly<Record<string, readonly string[]>>;
};

/** `gone`: it is removed. `audit`: so is this, but what was done stays. `without`: it stays, without them. */
export type Fate = { gone: true } | { audit: true } | { without: Entity };

type Value = string | number | boolean | null | Value[] | { [name: string]: Value };
type Fields = { [name: string]: Value };

const parsed = (text: string): Value | undefined => {
  if (!/^[[{]/u.test(text)) return undefined;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
};

const isFields = (value: Value): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isAudit = ({ rowKey }: Pick<Row, 'rowKey'>): boolean => rowKey.startsWith(AUDIT_ROWS.from);

/** Looks at rows of one table for what an erasure makes of them. */
export function erasing(subject: Erased, table: string, use: TableUse) {
  const { whole, isSubject, isTheirEmail, isTheirsByKey } = looking(subject, use);
  for (const partition of subject.partitions[table] ?? []) whole.add(partition);
  const words = wordsOf(subject);
  const isPerson = (value: Value): boolean => isFields(value) && isSubject(JSON.stringify(value));
  const isAbout = (item: Value): boolean =>
    isFields(item) &&
    (isPerson(item['person'] ?? null) ||
      Object.values(item).some((one) => typeof one === 'string' && words.isKey(one)));

  const without = (value: Value): Value => {
    if (typeof value === 'string') return textWithout(value);
    if (Array.isArray(value)) return (use.theirs?.lists ? value.filter((item) => !isAbout(item)) : value).map(without);
    if (!isFields(value)) return value;
    const own = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, without(one)]));
    const nameless = { ...own, ...namesBeside(value) };
    if (!isPerson(value)) return nameless;
    return { ...nameless, ...NOBODY, ...('name' in value && { name: NOBODYS_NAME }) };
  };

  /** The name beside their address is theirs, however somebody wrote it. */
  const namesBeside = (fields: Fields): Fields =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, one]) => {
        if (!/email$/iu.test(name) || !isTheirEmail(one)) return [];
        const beside = [`${name.slice(0, -5)}name`, `${name.slice(0, -5)}Name`].filter((other) => other in fields);
        return beside.map((other): [string, Value] => [other, NOBODYS_NAME]);
      }),
    );

  const textWithout = (text: string): string => {
    if (!words.areIn(text)) return text;
    const inside = parsed(text);
    return inside === undefined ? words.without(text) : JSON.stringify(without(inside));
  };

  const rowWithout = (row: Row): Entity | undefined => {
    const long = longTextIn(row);
    const raw = rawColumnsOf(row) as Fields;
    const short = Object.fromEntries(Object.entries(raw).filter(([name]) => !isLong(name)));
    const hit = [long ?? '', ...Object.values(short)].some((one) => typeof one === 'string' && words.areIn(one));
    if (!hit) return undefined;
    // The name in a row of what somebody did is theirs.
    const did = isAudit(row) && isSubject(short['by']) && 'name' in short ? { name: NOBODYS_NAME } : {};
    const left = { ...(without(short) as Fields), ...did, ...(long !== undefined && longColumnsOf(textWithout(long))) };
    return { ...left, partitionKey: row.partitionKey, rowKey: row.rowKey };
  };

  return {
    /** A record without them. */
    without: <T extends object>(record: T): T => without(record as Fields) as T,
    /** What becomes of a row; nothing where it has nothing of them. Of one that stayed without them it is nothing the second time. */
    fateOf: (row: Row): Fate | undefined => {
      const { person, email } = row;
      const isOwn = isTheirsByKey(row) || isSubject(person) || (person === undefined && isTheirEmail(email));
      if (isOwn) return isAudit(row) ? { audit: true } : { gone: true };
      const entity = rowWithout(row);
      return entity && { without: entity };
    },
  };
}

/** Finds what names somebody in a text, and takes it out. */
function wordsOf(subject: Erased) {
  const { people, emails, addresses, names, alone } = subject;
  const keys = keysOf(subject);
  const ids = [...people.map(({ objectId }) => objectId), ...keys];
  const mails = emails.map(plainEmail);
  const one = (of: readonly string[]) =>
    of.length === 0
      ? undefined
      : new RegExp(String.raw`(?<![\p{L}\p{N}_.+-])(?:${of.map(literally).join('|')})(?![\p{L}\p{N}_-])`, 'giu');
  const [strong, byName, byThatAlone] = [one([...ids, ...mails]), one(names), one(alone)];
  const isIn = (of: RegExp | undefined, text: string): boolean => of !== undefined && text.search(of) >= 0;
  const places = new Set([...addresses, ...mails.map((mail) => `mailto:${mail}`), ...mails]);
  const called = new Set(names.map(plainWords));
  return {
    isKey: (text: string): boolean => keys.has(text),
    areIn: (text: string): boolean =>
      isIn(strong, text) || isIn(byThatAlone, text) || addresses.some((address) => text.includes(address)),
    without: (text: string): string => {
      if (places.has(text) || places.has(plainEmail(text))) return '';
      if (called.has(plainWords(text))) return NOBODYS_NAME;
      const left = addresses.reduce((rest, address) => rest.replaceAll(address, ''), text);
      const unnamed = byName ? left.replace(byName, NOBODYS_NAME) : left;
      return strong ? unnamed.replace(strong, 'erased') : unnamed;
    },
  };
}
