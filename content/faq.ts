// The frequently asked questions: one Markdown file each, with its particulars in YAML at the top.
import { createHash } from 'node:crypto';
import type { FaqEntry } from '../core/faq/entry.ts';
import { checkFaq } from './faq-rules.ts';
import type { Folder } from './files.ts';
import { readAllFiled } from './front-matter.ts';
import { frontMatter } from './schema.ts';

/** The entries that can be read, in the order of their file names. */
export function readFaq(folder: Folder): FaqEntry[] {
  const { names, filed } = readAllFiled(folder, 'faq', frontMatter);
  const entries = filed.map(({ file, fields, body, whole }) => ({
    file,
    entry: { ...fields, version: versionOf(whole), answer: body },
  }));
  checkFaq({ entries, names, problems: folder.problems });
  return entries.map(({ entry }) => entry);
}

/** An entry and the file it stands in, which need not be called alike until that has been checked. */
export type FiledEntry = { file: string; entry: FaqEntry };

/** The same on every computer: some save the ends of lines in two characters. */
const versionOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 7);
