// Reads what people asked, and which entry was right, as officers wrote it down in verdicts.csv.
import type { Files, Row } from '../../../platform/reading/files.ts';
import { type Place, reportRepeats, whatIsThere } from '../../../platform/reading/problems.ts';
import { group, id, text } from '../../../platform/reading/values.ts';
import { plainWords } from '../../../platform/text.ts';
import type { Verdict } from '../match.ts';

const FILE = 'verdicts.csv';
/** No entry answers the question. */
const NONE = 'none';

const verdictRow = group({ question: text, right: text });

/** The verdicts that can be read. The same words twice are a problem: they could say two things. */
export function readVerdicts(files: Files): Verdict[] {
  const rows = files.rows(FILE, Object.keys(verdictRow.shape)) ?? [];
  const verdicts = rows.map((row) => readVerdict(files, row)).filter((verdict) => verdict !== undefined);
  reportRepeats(
    verdicts.map(({ question }) => plainWords(question)),
    (repeated) => {
      const should = 'should be on one row only';
      files.problems.push({ file: FILE, within: ['question'], is: whatIsThere(repeated), should });
    },
  );
  return verdicts;
}

function readVerdict(files: Files, { number, cells }: Row): Verdict | undefined {
  const place: Place = { file: FILE, within: [`row ${number}`] };
  const read = files.fit(cells, verdictRow, place);
  if (!read) return undefined;
  if (read.right === NONE) return { question: read.question, right: null };
  if (!isEntry(files, read.right)) {
    const should = `should be the id of an entry in content/faq, or ${NONE}`;
    files.problems.push({ ...place, within: [`row ${number}`, 'right'], is: whatIsThere(read.right), should });
    return undefined;
  }
  return read;
}

/** By the name of its file: an entry that cannot be read has been told already. */
const isEntry = (files: Files, right: string): boolean =>
  id.safeParse(right).success && files.exists(`faq/${right}.md`);
