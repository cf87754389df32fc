// The number of a nomination in draws and in what is published of them: given once, for good, by chance.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RowOf } from '../../platform/rows.ts';

/** The smallest lot, and how many there are: all numbers of 12 digits, so that two of a round are hardly ever the same. */
const FIRST = 100_000_000_000;
const LOTS = 900_000_000_000;

/**
 * The lot of a nomination that was received before each was given one by chance. It is made of the reference, which is random too and
 * never changes, so it is the same whenever the nomination is read.
 */
export const lotOfReference = (reference: string): number =>
  FIRST + (createHash('sha256').update(`lot ${reference}`).digest().readUIntBE(0, 6) % LOTS);

/** A lot as a column: a text, as numbers of tables have 32 bits. */
export const lot = z.codec(z.string().regex(/^[1-9]\d*$/u), z.int().positive(), { decode: Number, encode: String });

/** Rows of records that have a lot, of which older ones have none. */
export const withLot = <T>(rows: RowOf<T>): RowOf<T> => ({
  ...rows,
  fromEntity: (row) => rows.fromEntity({ ...row, lot: row['lot'] ?? String(lotOfReference(String(row['reference']))) }),
});
