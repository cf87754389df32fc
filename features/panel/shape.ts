// Schemas of selections as JSON, strict: for what is stored of them and what is published of them.
import { type Seats, onlyOnes, seatAttributes } from '../coverage/index.ts';
import { z } from 'zod';
import type { Candidate, Change, Selection, Shares, WhatIf } from './selection.ts';

const id = z.string();
const count = z.int().nonnegative();
const per = z.enum(onlyOnes);

const rule = {
  id,
  label: z.string(),
  attribute: z.enum(seatAttributes),
  values: z.array(z.string()),
  min: count,
  max: z.exactOptional(count),
};

export const seatsShape = z.strictObject({
  total: count,
  rules: z.array(z.strictObject(rule)),
  wishes: z.array(z.strictObject({ ...rule, weight: z.exactOptional(count) })),
  atMostOnePer: z.array(per),
  reserves: count,
}) satisfies z.ZodType<Seats>;

export const changeShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('total'), to: count }),
  z.strictObject({ kind: z.enum(['min', 'max']), rule: id, to: count }),
  z.strictObject({ kind: z.literal('per'), per, of: id, to: z.int().positive() }),
]) satisfies z.ZodType<Change>;

const whatIfShape = z.strictObject({
  in: z.array(id),
  out: z.array(id),
  changes: z.array(changeShape),
}) satisfies z.ZodType<WhatIf>;

const candidateShape = z.strictObject({
  id,
  lot: z.exactOptional(z.int().positive()),
  fits: z.array(id),
  school: z.string(),
  trust: z.string(),
}) satisfies z.ZodType<Candidate>;

export const sharesShape = z.strictObject({ schools: count, of: z.record(id, count) }) satisfies z.ZodType<Shares>;

/** A selection without the order, which only a draw gives. */
export const sealedShape = z.strictObject({
  seats: seatsShape,
  whatIf: whatIfShape,
  shares: sharesShape,
  candidates: z.array(candidateShape),
}) satisfies z.ZodType<Omit<Selection, 'order'>>;

export const selectionShape = sealedShape.extend({ order: z.array(id) }) satisfies z.ZodType<Selection>;
