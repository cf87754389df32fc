// The message of one step: ids and keys, which name nobody.
import { z } from 'zod';
import { key } from '../../platform/ids.ts';

export const erasureStep = z.strictObject({
  erasure: key,
  pass: z.int().nonnegative(),
  table: z.string().min(3).max(63),
  part: z.int().nonnegative(),
  behind: z.strictObject({ partitionKey: z.string(), rowKey: z.string() }).optional(),
});

/** One piece of work: a part of one table. `pass`: how often all tables were gone through before. `behind`: where the part before it ended. */
export type ErasureStep = z.infer<typeof erasureStep>;
