// What must hold inside each JSON file beyond the shape of its fields. The seats have a file of their own.
import type { Choices } from '../platform/choices.ts';
import { commandIds, type Commands } from '../platform/command.ts';
import type { FaqEntry } from '../features/faq/entry.ts';
import type { KeyDocument } from '../features/documents/documents.ts';
import { isGovernor } from '../features/nominations/check.ts';
import type { Service } from '../features/rounds/round.ts';
import type { Wording, WordingCode } from '../platform/wording.ts';
import { repeatedPhrases } from './phrases.ts';
import { reportRepeats, whatIsThere, type ContentProblem } from './problems.ts';

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

/** Every command is there once, and no words stand for two of them. */
export function checkCommands({ commands }: Commands): ContentProblem[] {
  const file = 'commands.json';
  const ids = commands.map(({ id }) => id);
  const missing = commandIds.filter((id) => !ids.includes(id));
  const phrases = commands.flatMap(({ id, title, alsoSaid }) => [
    { file, within: ['commands', id, 'title'], phrase: title },
    ...alsoSaid.map((phrase) => ({ file, within: ['commands', id, 'alsoSaid'], phrase })),
  ]);
  return [
    ...missing.map((id) => ({
      file,
      within: ['commands', id],
      is: 'is missing',
      should: 'should be one of the commands',
    })),
    ...repeats({ file, list: 'commands', field: 'id', values: ids }),
    ...repeatedPhrases(phrases),
  ];
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

/** The words in curly brackets that the forms and letters fill in, for each text that has some. */
const FILLED_IN: ReadonlyMap<string, string[]> = new Map<WordingCode, string[]>([
  ['contribution.long', ['words']],
  ['letter.endorsement', ['endorser', 'name', 'role', 'school', 'round', 'chat', 'contact']],
  ['letter.suggestion', ['name', 'round', 'chat', 'closes']],
  ['letter.receipt', ['name', 'round', 'reference', 'code', 'receivedAt', 'school', 'contact', 'email']],
  ['entering.receivedOn.early', ['opens']],
  ['entering.email.nominated', ['reference']],
  ['entering.email.other', ['name']],
  ['label.alike.sender', ['name']],
  ['letter.nudge', ['label', 'programme', 'round', 'closes', 'contact', 'email']],
  ['letter.nudge.late', ['label', 'programme', 'round', 'closes', 'contact', 'email']],
  ['panel.members.many', ['count']],
  ['panel.change.total', ['to', 'from']],
  ['panel.change.max.up', ['members', 'label', 'by']],
  ['panel.change.max.down', ['members', 'label', 'by']],
  ['panel.change.max.new', ['members', 'label']],
  ['panel.change.min.up', ['members', 'label', 'by']],
  ['panel.change.min.down', ['members', 'label', 'by']],
  ['panel.change.min.nobody', ['label', 'by']],
  ['panel.change.none', ['label']],
  ['panel.change.school', ['members', 'name']],
  ['panel.change.trust', ['members', 'name']],
  ['panel.release', ['name']],
  ['panel.admit', ['name']],
  ['panel.why.barrier', ['barrier']],
  ['panel.why.wish.on', ['wishes']],
  ['panel.why.wish.off', ['wishes']],
  ['panel.why.spread.on', ['rules']],
  ['panel.why.spread.off', ['rules']],
  ['panel.why.draw.on', ['place', 'drawn']],
  ['panel.why.draw.off', ['place', 'drawn']],
  ['panel.range.least', ['min']],
  ['panel.range.both', ['min', 'max']],
  ['outcome.selected.heading', ['round']],
  ['outcome.reserve.heading', ['round']],
  ['outcome.not-selected.heading', ['round']],
  ['outcome.offer.heading', ['round']],
  ['outcome.answer.chat', ['contact', 'email']],
  ['outcome.answer.letter', ['contact', 'email']],
  ['outcome.contact', ['contact', 'email']],
  ['outcome.own.number', ['number']],
  ['outcome.own.place', ['place']],
  ['outcome.why.in.rule', ['rules']],
  ['outcome.why.in.wish', ['labels']],
  ['outcome.why.in.spread', ['labels']],
  ['outcome.why.out.rule', ['rules']],
  ['outcome.why.out.wish', ['labels']],
  ['outcome.why.out.spread', ['labels']],
  ['outcome.rule.total', ['n']],
  ['outcome.rule.min.one', ['label']],
  ['outcome.rule.min.many', ['n', 'label']],
  ['outcome.rule.max.one', ['label']],
  ['outcome.rule.max.many', ['n', 'label']],
  ['outcome.rule.school.many', ['n']],
  ['outcome.rule.trust.many', ['n']],
  ['outcome.seat.free', ['name']],
  ['outcome.offer.breaks', ['name']],
  ['outcome.letter.greeting', ['name']],
  ['panel.unmet', ['label', 'have', 'range']],
  ['panel.draw.seed', ['seed']],
  ['panel.tried.in', ['name']],
  ['panel.tried.out', ['name']],
  ['panel.tried.rules', ['name']],
  ['panel.tried.barred', ['name', 'barrier']],
  ['panel.moved.back', ['what']],
  ['panel.try.seats', ['most']],
  ['panel.try.number', ['most']],
]);

/** A sentence has its own words in curly brackets and no others: nobody would fill those in. */
export function checkWording(wording: Wording): ContentProblem[] {
  return Object.entries(wording).flatMap(([problem, sentence]) => {
    const wanted = FILLED_IN.get(problem) ?? [];
    const found = [...sentence.matchAll(/\{(\w*)\}/g)].map((match) => match[1] ?? '');
    if (wanted.every((word) => found.includes(word)) && found.every((word) => wanted.includes(word))) return [];
    const brackets = wanted.map((word) => `{${word}}`).join(' and ');
    const should = wanted.length > 0 ? `should contain ${brackets}` : 'should have no words in curly brackets';
    return [{ file: 'wording.json', within: [problem], is: whatIsThere(sentence), should }];
  });
}
