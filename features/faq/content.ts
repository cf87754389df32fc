// Reads what the council edits of the FAQ: its entries, what people asked and which entry was right, and names of topics and of the message extension.
import { type Facts, unknownIn } from '../../platform/facts.ts';
import type { Files } from '../../platform/reading/files.ts';
import { type ContentProblem, whatIsThere } from '../../platform/reading/problems.ts';
import type { KeyDocument } from '../documents/index.ts';
import type { FaqEntry } from './entry.ts';
import { readFaq } from './files/entries.ts';
import { extension } from './files/extension.ts';
import { readBeside } from './files/matching.ts';
import { topicNames, topicProblems, TOPICS } from './files/topics.ts';
import { readVerdicts } from './files/verdicts.ts';

/** What an entry cites is one of the key documents. */
function citeProblems(faq: readonly FaqEntry[], documents: readonly KeyDocument[]): ContentProblem[] {
  const known = new Set(documents.map(({ id }) => id));
  return faq.flatMap(({ id, cites = [] }) =>
    cites
      .filter((cited) => !known.has(cited))
      .map((cited) => ({
        file: `faq/${id}.md`,
        within: ['cites'],
        is: whatIsThere(cited),
        should: 'should be the id of a document in documents.json',
      })),
  );
}

/** An answer quotes what some feature states. */
const factProblems = (faq: readonly FaqEntry[], facts: Facts): ContentProblem[] =>
  faq.flatMap(({ id, answer }) =>
    unknownIn(answer, facts).map((name) => ({
      file: `faq/${id}.md`,
      within: ['answer'],
      is: `quotes "{{${name}}}"`,
      should: `should quote one of: ${Object.keys(facts).sort().join(', ')}`,
    })),
  );

type Checked = {
  faq: readonly FaqEntry[];
  documents: readonly KeyDocument[] | undefined;
  topicNames: Readonly<Record<string, string>> | undefined;
};

export const content = {
  read: (files: Files) => ({
    faq: readFaq(files),
    verdicts: readVerdicts(files),
    beside: readBeside(files),
    extension: files.words('faq/extension.json', extension),
    topicNames: files.words(TOPICS, topicNames),
  }),
  check: ({ faq, documents, topicNames: names }: Checked) => [
    ...(documents ? citeProblems(faq, documents) : []),
    ...(names ? topicProblems(faq, names) : []),
  ],
  checkLast: ({ faq, facts }: { faq: readonly FaqEntry[]; facts: Facts }) => factProblems(faq, facts),
};
