// The frequently asked questions: one Markdown file each, with its particulars in YAML at the top.
import { parseDocument } from 'yaml';
import type { FaqEntry } from '../core/faq/entry.ts';
import { check } from './check.ts';
import { checkFaq } from './faq-rules.ts';
import { listMarkdown, readText, type Folder } from './files.ts';
import { frontMatter } from './schema.ts';

const PARTS = /^---\r?\n(?<yaml>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n(?<body>[\s\S]*))?$/;

/** The entries that can be read, in the order of their file names. */
export function readFaq(folder: Folder): FaqEntry[] {
  const names = listMarkdown(folder, 'faq');
  const entries = names.map((name) => readEntry(folder, `faq/${name}`)).filter((entry) => entry !== undefined);
  checkFaq({ entries, names, problems: folder.problems });
  return entries.map(({ entry }) => entry);
}

/** An entry and the file it stands in, which need not be called alike until that has been checked. */
export type FiledEntry = { file: string; entry: FaqEntry };

function readEntry(folder: Folder, file: string): FiledEntry | undefined {
  const text = readText(folder, file);
  if (text === undefined) return undefined;
  const parts = PARTS.exec(text)?.groups;
  if (!parts) {
    const should = 'should begin with a line of three hyphens, the particulars, and three hyphens again';
    folder.problems.push({ file, is: 'has no particulars at the top', should });
    return undefined;
  }
  const particulars = readYaml(folder, file, parts.yaml ?? '');
  if (particulars === undefined) return undefined;
  const fields = check({ schema: frontMatter, value: particulars, place: { file }, problems: folder.problems });
  return fields && { file, entry: { ...fields, answer: (parts.body ?? '').trim() } };
}

function readYaml({ problems }: Folder, file: string, yaml: string): unknown {
  // A line of three hyphens stands above the YAML; the empty line here makes the numbers those of the file.
  const document = parseDocument(`\n${yaml}`);
  for (const error of document.errors) {
    problems.push({
      file,
      within: [`line ${error.linePos?.[0].line ?? 1}`],
      is: `cannot be read (${error.message.split('\n')[0] ?? ''})`,
      should: 'should be "field: value"; put quotes around text that contains a colon',
    });
  }
  return document.errors.length > 0 ? undefined : document.toJS();
}
