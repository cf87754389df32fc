// The rows of publications, in the partition of themes: what was published each time, with the numbers that were hidden, so that what is published
// next gives none of them away. No column is about people.
import { z } from 'zod';
import { numbered } from '../../../platform/notifications/store.ts';
import { instant, longRowOf, type RowOf } from '../../../platform/rows.ts';
import type { Tables } from '../../../platform/table.ts';
import type { Publication, Publications } from '../ports.ts';
import { audit, PARTITION, TABLE } from './themes.ts';

/** What the ids of their audit entries begin with. */
export const PUBLICATION = 'publication';

const parts = z.object({ cells: z.array(z.int()), hidden: z.array(z.boolean()) });

export const publicationRow: RowOf<Publication> = longRowOf(
  TABLE,
  z.object({
    number: z.int(),
    at: instant,
    rows: z.array(z.object({ theme: z.string(), title: z.string(), total: z.int(), stances: parts, phases: parts })),
  }),
);

/** Publications over tables. */
export function publications(tables: Tables): Publications {
  const table = tables(TABLE);
  return {
    all: async () => {
      const rows = await table.list({ partition: PARTITION, row: { from: 'published.', before: 'published/' } });
      return rows.map(publicationRow.fromEntity);
    },
    publish: (publication, { by, name, did }) => {
      const { number, at } = publication;
      const keys = { partitionKey: PARTITION, rowKey: `published.${numbered(number)}` };
      const entry = { id: `${PUBLICATION}.${number}`, at, by, name, did, version: number };
      return table.write([
        { insert: publicationRow.toEntity(keys, publication) },
        { insert: audit.toEntity(PARTITION, entry) },
      ]);
    },
  };
}
