// Holds what Graph answers to the shape that its documentation gives. Anything else is a fault like a refusal, without what was answered.
import type * as z from 'zod';
import { graphFault } from '../platform/graph-fault.ts';

export function shaped<Out>(what: string, schema: z.ZodType<Out>, body: unknown): Out {
  const read = schema.safeParse(body);
  if (!read.success) throw graphFault(what, { status: 200, code: 'not as documented', after: undefined });
  return read.data;
}
