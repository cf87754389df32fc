// The frequently asked questions: one Markdown file each, with its particulars in YAML at the top.
import { entryOf, type FaqEntry } from '../features/faq/entry.ts';
import { checkFaq } from './faq-rules.ts';
import type { Folder } from './files.ts';
import { readAllFiled } from './front-matter.ts';
import { frontMatter } from './schema.ts';

/** The entries that can be read, in the order of their file names. */
export function readFaq(folder: Folder): FaqEntry[] {
  const { names, filed } = readAllFiled(folder, 'faq', frontMatter);
  // The ends of lines are the same on every computer: some save them in two characters.
  const entries = filed.map(({ file, fields: { id, ...fields }, body }) => ({
    file,
    entry: entryOf(id, { ...fields, answer: body.replaceAll('\r\n', '\n') }),
  }));
  checkFaq({ entries, names, problems: folder.problems });
  return entries.map(({ entry }) => entry);
}

/** An entry and the file it stands in, which need not be called alike until that has been checked. */
export type FiledEntry = { file: string; entry: FaqEntry };
