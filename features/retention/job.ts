// The messages of one step: ids and keys, which name nobody.
import { z } from 'zod';
import { roundId } from '../../platform/ids.ts';
import type { JobKind } from '../../platform/work.ts';
import { erasureStep } from '../erasure/index.ts';
import type { Purge } from './purge.ts';

const keys = z.strictObject({ partitionKey: z.string(), rowKey: z.string() });

const schema: z.ZodType<Purge> = z.strictObject({
  round: roundId,
  pass: z.int().nonnegative(),
  table: z.string().min(3).max(63),
  part: z.int().nonnegative(),
  behind: keys.optional(),
});

/** Erasing a person shares the queue: each queue is looked at all day. */
export const jobs = { purge: { schema: z.union([schema, erasureStep]) } } satisfies Record<string, JobKind>;
