// What people asked, and which entry was right, as officers wrote it down in verdicts.csv.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '../features/faq/match.ts';
import { plainWords } from '../platform/text.ts';
import { check } from './check.ts';
import type { Folder } from './files.ts';
import { reportRepeats, whatIsThere, type Place } from './problems.ts';
import { readRows, type Row } from './spreadsheet.ts';
import { group, id, text } from './values.ts';

const FILE = 'verdicts.csv';
/** No entry answers the question. */
const NONE = 'none';

const verdictRow = group({ question: text, right: text });

/** The verdicts that can be read. The same words twice are a problem: they could say two things. */
export function readVerdicts(folder: Folder): Verdict[] {
  const rows = readRows(folder, FILE, Object.keys(verdictRow.shape)) ?? [];
  const verdicts = rows.map((row) => readVerdict(folder, row)).filter((verdict) => verdict !== undefined);
  reportRepeats(
    verdicts.map(({ question }) => plainWords(question)),
    (repeated) => {
      const should = 'should be on one row only';
      folder.problems.push({ file: FILE, within: ['question'], is: whatIsThere(repeated), should });
    },
  );
  return verdicts;
}

function readVerdict(folder: Folder, { number, cells }: Row): Verdict | undefined {
  const place: Place = { file: FILE, within: [`row ${number}`] };
  const read = check({ schema: verdictRow, value: cells, place, problems: folder.problems });
  if (!read) return undefined;
  if (read.right === NONE) return { question: read.question, right: null };
  if (!isEntry(folder, read.right)) {
    const should = `should be the id of an entry in content/faq, or ${NONE}`;
    folder.problems.push({ ...place, within: [`row ${number}`, 'right'], is: whatIsThere(read.right), should });
    return undefined;
  }
  return read;
}

/** By the name of its file: an entry that cannot be read has been told already. */
const isEntry = ({ dir }: Folder, right: string): boolean =>
  id.safeParse(right).success && existsSync(join(dir, 'faq', `${right}.md`));
