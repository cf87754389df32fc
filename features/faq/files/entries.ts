// The frequently asked questions: one Markdown file each, with its particulars in YAML at the top.
import * as z from 'zod';
import type { Files } from '../../../platform/reading/files.ts';
import { date, group, id, list, listOfSome, oneOf, text } from '../../../platform/reading/values.ts';
import { entryOf, type FaqEntry } from '../entry.ts';
import { checkFaq } from './entry-rules.ts';

const frontMatter = group({
  id,
  title: text,
  alsoAskedAs: list(text),
  topic: id,
  status: oneOf(['answered', 'unanswered']),
  source: list(text),
  reviewed: date,
  reviewBy: date,
  ownerRole: text,
  related: list(id).max(3, { error: 'a list with at most 3 items' }),
  cites: z.exactOptional(listOfSome(id)),
  action: z.exactOptional(oneOf(['nominate', 'documents', 'compare'])),
});

/** The entries that can be read, in the order of their file names. */
export function readFaq(files: Files): FaqEntry[] {
  const { names, filed } = files.markdown('faq', frontMatter);
  // The ends of lines are the same on every computer: some save them in two characters.
  const entries = filed.map(({ file, fields: { id, ...fields }, body }) => ({
    file,
    entry: entryOf(id, { ...fields, answer: body.replaceAll('\r\n', '\n') }),
  }));
  checkFaq({ entries, names, problems: files.problems });
  return entries.map(({ entry }) => entry);
}
