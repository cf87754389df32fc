// The copy as a spreadsheet: a line for each field of each record.
import { csvOf } from '../../platform/csv.ts';
import { filled } from '../../platform/format.ts';
import type { Held } from './copy.ts';
import type { Wording } from './wording.ts';

const inWords = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : JSON.stringify(value);

/** The first line says what the columns are; records about others are counted, and not shown. */
export function copyOf(held: readonly Held[], wording: Wording): string {
  const head = [wording['my-data.what'], wording['my-data.record'], wording['my-data.field'], wording['my-data.value']];
  const lines = held.flatMap(({ holds, records, named }) => [
    ...records.flatMap((record, n) =>
      Object.entries(record).map(([field, value]) => [holds, n + 1, field, inWords(value)]),
    ),
    ...(named > 0 ? [[holds, '', '', filled(wording['my-data.named'], { count: String(named) })]] : []),
  ]);
  return csvOf([head, ...lines]);
}
