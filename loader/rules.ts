// What must hold inside each JSON file beyond the shape of its fields. The seats have a file of their own.
import type { KeyDocument } from '../features/documents/documents.ts';
import type { FaqEntry } from '../features/faq/entry.ts';
import { isGovernor } from '../features/nominations/check.ts';
import type { Service } from '../features/rounds/round.ts';
import type { Choices } from '../platform/choices.ts';
import { type ContentProblem,reportRepeats,whatIsThere } from './problems.ts';

/** Rounds and closures end on the day they begin or later; the examples can be answered. */
export function checkService({ round, closures, examples }: Service, faq: readonly FaqEntry[]): ContentProblem[] {
  const file = 'service.json';
  const answered = new Set(faq.filter(({ status }) => status === 'answered').map(({ id }) => id));
  const unknown = examples
    .filter((id) => !answered.has(id))
    .map((id) => ({ within: ['examples'], is: whatIsThere(id), should: 'should be the id of an answered question' }));
  const closes =
    round.closes >= round.opens ? [] : [endProblem(['round', 'closes'], round.closes, `opens (${round.opens})`)];
  const ends = closures
    .filter(({ from, to }) => to < from)
    .map(({ name, from, to }) => endProblem(['closures', name, 'to'], to, `from (${from})`));
  return [...closes, ...ends, ...unknown].map((problem) => ({ file, ...problem }));
}

const endProblem = (within: string[], end: string, start: string) => ({
  within,
  is: whatIsThere(end),
  should: `should be the same day as ${start} or later`,
});

export const checkDocuments = (documents: readonly KeyDocument[]): ContentProblem[] =>
  repeats({ file: 'documents.json', list: 'documents', field: 'id', values: documents.map(({ id }) => id) });

/** What an entry cites is one of the key documents. */
export function checkCites(faq: readonly FaqEntry[], documents: readonly KeyDocument[]): ContentProblem[] {
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

export function checkChoices(choices: Choices): ContentProblem[] {
  const file = 'choices.json';
  const problems = Object.entries(choices).flatMap(([list, items]) =>
    repeats({ file, list, field: 'value', values: items.map(({ value }) => value) }),
  );
  if (choices.roles.some(({ value }) => isGovernor(value))) return problems;
  const should = 'should have the value governor or chair-of-governors, as a steering group must include governors';
  return [...problems, { file, within: ['roles'], is: 'has no governor', should }];
}

/** The items of a list have ids, or values, of their own. */
export function repeats(items: { file: string; list: string; field: string; values: string[] }): ContentProblem[] {
  const { file, list, field, values } = items;
  const problems: ContentProblem[] = [];
  reportRepeats(values, (value) => {
    problems.push({ file, within: [list, value, field], is: whatIsThere(value), should: 'should be used once only' });
  });
  return problems;
}
