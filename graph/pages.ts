// Reads what Graph gives in pages, one after another, for as long as somebody wants the next.
import * as z from 'zod';
import type { Graph } from './client.ts';
import { shaped } from './shape.ts';

const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.url().optional() });

export async function* pagesOf(graph: Graph, what: string, path: string): AsyncGenerator<readonly unknown[]> {
  for (let next: string | undefined = path; next !== undefined;) {
    const { body } = await graph.get(what, next);
    const read: z.infer<typeof page> = shaped(what, page, body);
    yield read.value;
    next = read['@odata.nextLink'];
  }
}
