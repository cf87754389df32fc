// Checks what must hold between the entries, and between an entry's status and its answer.
import { formattingProblems, idProblems } from '../../../platform/reading/filed.ts';
import { repeatedPhrases } from '../../../platform/reading/phrases.ts';
import { whatIsThere, type ContentProblem } from '../../../platform/reading/problems.ts';
import { type FaqEntry, TAKEN_IDS } from '../entry.ts';

type Faq = { entries: readonly FiledEntry[]; names: readonly string[]; problems: ContentProblem[] };

/** `names` are the files of the folder, those that cannot be read included: a link to one of them is no mistake. */
export function checkFaq({ entries, names, problems }: Faq): void {
  const ids = new Set(names.map((name) => name.slice(0, -'.md'.length)));
  const unanswered = new Set(entries.filter(({ entry }) => entry.status === 'unanswered').map(({ entry }) => entry.id));
  for (const filed of entries) {
    problems.push(
      ...idProblems({ file: filed.file, id: filed.entry.id }),
      ...takenProblems(filed),
      ...answerProblems(filed),
      ...dateProblems(filed),
    );
    problems.push(...relatedProblems(filed, ids, unanswered));
  }
  problems.push(...phraseProblems(entries));
}

function* takenProblems({ file, entry }: FiledEntry): Iterable<ContentProblem> {
  if (!TAKEN_IDS.has(entry.id)) return;
  const should = 'should be another name, as a page of the website is called so';
  yield { file, within: ['id'], is: whatIsThere(entry.id), should };
}

function* answerProblems({ file, entry }: FiledEntry): Iterable<ContentProblem> {
  if (entry.status === 'unanswered') {
    if (entry.answer === '') return;
    const should = 'should be empty while status is unanswered; write answered there if this is the answer';
    yield { file, within: ['answer'], is: whatIsThere(entry.answer.split('\n')[0]), should };
    return;
  }
  if (entry.answer === '') {
    yield { file, within: ['answer'], is: 'is empty', should: 'should be the text below the second line of hyphens' };
  }
  if (entry.source.length === 0) {
    const should = 'should name at least one document that the answer comes from';
    yield { file, within: ['source'], is: 'is an empty list', should };
  }
  yield* formattingProblems({ file, within: 'answer', text: entry.answer });
}

function* dateProblems({ file, entry }: FiledEntry): Iterable<ContentProblem> {
  if (entry.reviewBy > entry.reviewed) return;
  const should = `should be later than reviewed (${entry.reviewed})`;
  yield { file, within: ['reviewBy'], is: whatIsThere(entry.reviewBy), should };
}

function* relatedProblems(
  { file, entry }: FiledEntry,
  ids: ReadonlySet<string>,
  unanswered: ReadonlySet<string>,
): Iterable<ContentProblem> {
  const should = 'should be the id of another entry that is answered';
  for (const related of entry.related) {
    if (!ids.has(related) || unanswered.has(related) || related === entry.id) {
      yield { file, within: ['related'], is: whatIsThere(related), should };
    }
  }
}

/** The same words under two entries would leave the choice of the answer to chance. */
const phraseProblems = (entries: readonly FiledEntry[]): ContentProblem[] =>
  repeatedPhrases(
    entries.flatMap(({ file, entry }) => [
      { file, within: ['title'], phrase: entry.title },
      ...entry.alsoAskedAs.map((phrase) => ({ file, within: ['alsoAskedAs'], phrase })),
    ]),
  );

/** An entry and the file it stands in, which need not be called alike until that has been checked. */
export type FiledEntry = { file: string; entry: FaqEntry };
