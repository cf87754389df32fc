// Records to rows and back, each checked against its schema: a row of an older version fails loudly, naming nobody's data.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { storageFault } from './storage-fault.ts';
import { z } from 'zod';
import type { Address } from './address.ts';
import type { ChannelAddress } from './turn.ts';
import type { Entity, Keys, Row } from './table.ts';

/** Lists and records inside a record: JSON in one column. */
export const json = <Out, In>(inner: z.ZodType<Out, In>): z.ZodCodec<z.ZodString, z.ZodType<Out, In>> =>
  z.codec(z.string(), inner, {
    decode: (text, context) => {
      try {
        return JSON.parse(text) as In;
      } catch {
        context.issues.push({ code: 'invalid_format', format: 'json', input: text });
        return z.NEVER;
      }
    },
    encode: (value) => JSON.stringify(value),
  });

/** Tables know no null: the column is left out. */
export const orNull = <Text extends string>(inner: z.ZodType<Text, Text>) =>
  z.codec(z.optional(inner), z.nullable(inner), {
    decode: (value) => value ?? null,
    encode: (value) => value ?? undefined,
  });

// To the millisecond, so that the order of the texts is the order of the times.
export const instant = z.iso.datetime({ precision: 3 });
export const day = z.iso.date();
export const person = json(z.object({ tenantId: z.string(), objectId: z.string() }));

/** Who did something, and when. */
export const done = {
  at: instant,
  by: z.strictObject({ tenantId: z.string(), objectId: z.string() }),
  name: z.string(),
};

export const address = z.custom<ChannelAddress>((value) => typeof value === 'string');

/** The same of whoever may be reached by email. */
export const anyAddress = z.custom<Address>((value) => typeof value === 'string');

/** How a kind of record becomes a row of a table and a record again. */
export type RowOf<T> = {
  /** Throws when the record is not what its schema says. */
  toEntity: (keys: Keys, record: T) => Entity;
  /** Throws when the row is not what the schema says: written by another version, or by hand. */
  fromEntity: (row: Row) => T;
};

// Paths and codes only: zod's own messages may quote what they found.
const problems = (error: z.ZodError): string =>
  error.issues.map(({ path, code }) => `${path.join('.') || 'row'} (${code})`).join(', ');

const where = (table: string, { partitionKey, rowKey }: Keys): string =>
  `Table ${table}, row ${partitionKey}/${rowKey}`;

/** The row of a record with this schema. The schema goes from columns (in) to the record (out). */
export const rowOf = <T>(table: string, schema: z.ZodType<T, Record<string, unknown>>): RowOf<T> => ({
  toEntity: (keys, record) => {
    const columns = z.safeEncode(schema, record);
    if (!columns.success) throw storageFault(`${where(table, keys)}: cannot be written: ${problems(columns.error)}.`);
    const present = Object.entries(columns.data).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(present), partitionKey: keys.partitionKey, rowKey: keys.rowKey };
  },
  fromEntity: (row) => {
    const record = z.safeDecode(schema, row);
    if (record.success) return record.data;
    throw storageFault(`${where(table, row)}: is not as this version writes it: ${problems(record.error)}.`);
  },
});

// What Azure takes in one column: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
const COLUMN_UNITS = 32_768;
const LONG = /^long\d+$/u;

export const isLong = (column: string): boolean => LONG.test(column);

/** A text of any length as columns long0, long1 and so on: deflated, because Azure counts two bytes for each character. */
export const longColumnsOf = (text: string): Record<string, string> => {
  const parts =
    deflateRawSync(text)
      .toString('base64')
      .match(new RegExp(`.{1,${COLUMN_UNITS}}`, 'gu')) ?? [];
  return Object.fromEntries(parts.map((part, n) => [`long${n}`, part]));
};

/** The text in such columns; `undefined` where a row has none. Throws where it is no deflated text. */
export function longTextIn(row: Readonly<Record<string, unknown>>): string | undefined {
  const parts = Object.keys(row)
    .filter(isLong)
    .map((_, n) => row[`long${n}`]);
  return parts.length === 0 ? undefined : inflateRawSync(Buffer.from(parts.join(''), 'base64')).toString();
}

const spread = z.codec(z.record(z.string(), z.unknown()), z.string(), {
  decode: (columns, context) => {
    try {
      return longTextIn(columns) ?? '';
    } catch {
      context.issues.push({ code: 'custom', message: 'not deflated text', input: '' });
      return z.NEVER;
    }
  },
  encode: longColumnsOf,
});

/**
 * The row of a record that may be longer than a column: all of it, as JSON, in as many columns as it needs. What still does not fit
 * into a row (1 MiB) is refused when it is written.
 */
export const longRowOf = <T, In>(table: string, schema: z.ZodType<T, In>): RowOf<T> =>
  rowOf(table, spread.pipe(json(schema)));
