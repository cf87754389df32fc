// Reads published panels of version 1, which say who was offered a declined seat but not in what order seats were offered.
import { z } from 'zod';
import { listShape, number } from './published.ts';

export const firstShape = z.strictObject({
  format: z.literal('roundtable-panel'),
  version: z.literal(1),
  selection: listShape,
  seed: z.string(),
  lottery: z.nullable(z.strictObject({ hash: z.string(), words: z.array(z.string()) })),
  chosen: z.array(number),
  /** Those who declined, in the order in which they did, and who was offered their seat; `null`: nobody. */
  declined: z.array(z.strictObject({ number, next: z.nullable(number) })),
  reserves: z.array(number),
  /** Those of the reserves who cannot take a seat any more, also where they hold one. */
  gone: z.array(number),
  seats: z.array(z.strictObject({ number, reserves: z.array(number) })),
});
export type FirstFile = z.infer<typeof firstShape>;
