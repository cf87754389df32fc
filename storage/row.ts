// Records to rows and back, each checked against its schema: a row of an older version fails loudly, naming nobody's data.
import { storageFault } from './fault.ts';
import { z } from 'zod';
import type { ChannelAddress } from '../core/conversation.ts';
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
export const orNull = <T extends string>(inner: z.ZodType<T, T>) =>
  z.codec(z.optional(inner), z.nullable(inner), {
    decode: (value) => value ?? null,
    encode: (value) => value ?? undefined,
  });

// To the millisecond, so that the order of the texts is the order of the times.
export const instant = z.iso.datetime({ precision: 3 });
export const day = z.iso.date();
export const person = json(z.object({ tenantId: z.string(), objectId: z.string() }));
export const address = z.custom<ChannelAddress>((value) => typeof value === 'string');

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
