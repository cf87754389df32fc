// What stands in the FAQ's tables, written as the council's files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from '../loader/write-faq.ts';
import type { Instant } from '../platform/calendar.ts';
import type { Revisions } from '../features/faq/ports.ts';
import { entriesAt } from '../features/faq/revision.ts';

/** Writes a file for each entry as it stands at a moment, over one that is there; answers with how many. Other files stay. */
export async function exportFaq(
  revisions: Pick<Revisions, 'all'>,
  { folder, at }: { folder: string; at: Instant },
): Promise<number> {
  const entries = entriesAt(await revisions.all(), at);
  if (entries.length > 0) mkdirSync(folder, { recursive: true });
  for (const entry of entries) writeFileSync(join(folder, `${entry.id}.md`), fileOf(entry));
  return entries.length;
}
