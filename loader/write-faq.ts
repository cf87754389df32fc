// An entry as the file that it would stand in: what the service was told by officers can go back among the council's files.
import { stringify } from 'yaml';
import { textOf, type FaqEntry } from '../features/faq/entry.ts';

/** The text of `<id>.md`. Loading it gives the same version of the entry again. */
export function fileOf(entry: FaqEntry): string {
  const { answer, ...particulars } = textOf(entry);
  const yaml = stringify({ id: entry.id, ...particulars }, { lineWidth: 0 });
  return `---\n${yaml}---\n${answer === '' ? '' : `\n${answer}\n`}`;
}
