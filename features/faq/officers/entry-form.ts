// Reads what an officer types about an entry: taken from the card, checked, and made into a text; or what is wrong with it.
import type { Day } from '../../../platform/calendar.ts';
import { type Facts, unknownIn } from '../../../platform/facts.ts';
import { textIn } from '../../../platform/fields.ts';
import { filled } from '../../../platform/format.ts';
import { unshowable } from '../../../platform/markdown.ts';
import { plainWords } from '../../../platform/text.ts';
import type { Fields } from '../../../platform/turn.ts';
import { type EntryText, hyphened, type TopicNames } from '../entry.ts';
import { type Change, changes } from '../revision.ts';
import type { EditProblem, Wording } from '../wording.ts';

/** The inputs of the card, as it holds them: lists have one item in a line. */
export type EntryInputs = {
  title: string;
  answer: string;
  sources: string;
  phrasings: string;
  topic: string;
  ownerRole: string;
  reviewBy: string;
  from: string;
  until: string;
  change: string;
  why: string;
};

/** What a draft is held against: the day, and what it may quote. */
type Known = { today: Day; facts: Facts };

/** What was typed, once it will do. */
export type Typed = { text: EntryText; change: Change; why: string; from: Day | null; until: Day | null };

const LONGEST = { title: 200, answer: 4000, sources: 2000, phrasings: 8000, topic: 40, ownerRole: 100, why: 500 };
/** A topic is a name that the digest counts by. */
const TOPIC = /^[a-z\d]+(?:-[a-z\d]+)*$/u;
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const linesIn = (text: string): string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^[-*]\s+/u, '').trim())
    .filter(Boolean);

export const inputsIn = (fields: Fields, { topicNames }: { topicNames: TopicNames }): EntryInputs => ({
  title: textIn(fields['title']),
  answer: textIn(fields['answer']).replaceAll('\r\n', '\n'),
  sources: textIn(fields['sources']),
  phrasings: textIn(fields['phrasings']),
  topic: topicIn(fields, topicNames),
  ownerRole: textIn(fields['ownerRole']),
  reviewBy: textIn(fields['reviewBy']),
  from: textIn(fields['from']),
  until: textIn(fields['until']),
  change: textIn(fields['change']),
  why: textIn(fields['why']),
});

/** One that is chosen; or a new one, by what people are to read for it. What is there under that name is no new one. */
function topicIn(fields: Fields, names: TopicNames): string {
  const typed = textIn(fields['newTopic']);
  if (typed === '') return textIn(fields['topic']).toLowerCase();
  const named = Object.entries(names).find(([, name]) => plainWords(name) === plainWords(typed))?.[0];
  return (named ?? hyphened(typed)) || typed;
}

/** The inputs that stand for a text. */
export const inputsOf = (text: EntryText, { change, why, from, until }: Omit<Typed, 'text'>): EntryInputs => ({
  title: text.title,
  answer: text.answer,
  sources: text.source.join('\n'),
  phrasings: text.alsoAskedAs.join('\n'),
  topic: text.topic,
  ownerRole: text.ownerRole,
  reviewBy: text.reviewBy,
  from: from ?? '',
  until: until ?? '',
  change,
  why,
});

/** `before` keeps what the card has no inputs for. An empty answer is a question that is known and has none yet. */
export function readTyped(
  inputs: EntryInputs,
  { before, ...known }: { before: EntryText } & Known,
): Typed | EditProblem[] {
  const problems = problemsOf(inputs, known);
  if (problems.length > 0) return problems;
  const { from, until, change, why } = inputs;
  const text = textOfInputs(inputs, { before, today: known.today });
  return { text, change: asChange(change), why, from: from || null, until: until || null };
}

/** The text as it is typed, whether it will do or not. */
export function textOfInputs(
  { title, answer, topic, ownerRole, reviewBy, ...inputs }: EntryInputs,
  { before, today }: { before: EntryText; today: Day },
): EntryText {
  const said = new Set([plainWords(title)]);
  return {
    ...before,
    title,
    alsoAskedAs: linesIn(inputs.phrasings).filter((line) => {
      const words = plainWords(line);
      return !said.has(words) && said.add(words);
    }),
    topic,
    status: answer === '' ? 'unanswered' : 'answered',
    answer,
    source: answer === '' ? [] : linesIn(inputs.sources),
    reviewed: today,
    reviewBy,
    ownerRole,
    related: answer === '' ? [] : before.related,
  };
}

const asChange = (change: string): Change => changes.find((one) => one === change) ?? 'substance';

/** What is wrong with a draft, also one that nobody typed. */
export const problemsIn = ({ text, ...draft }: Typed, known: Known): EditProblem[] =>
  problemsOf(inputsOf(text, draft), known);

/** What is wrong, in words: of an answer that quotes what nobody states also what it could quote. */
export const worded = (
  code: EditProblem,
  { answer }: Pick<EntryInputs, 'answer'>,
  { wording, facts }: { wording: Pick<Wording, EditProblem>; facts: Facts },
): string =>
  filled(wording[code], {
    unknown: unknownIn(answer, facts).join(', '),
    known: Object.keys(facts).sort().join(', '),
  });

/** In the order of the card. */
function problemsOf(inputs: EntryInputs, { today, facts }: Known): EditProblem[] {
  const { title, answer, sources, topic, ownerRole, reviewBy, from, until, why } = inputs;
  const wrong: [boolean, EditProblem][] = [
    [title === '', 'faq.title.missing'],
    [unshowable(answer).length > 0, 'faq.answer.formatting'],
    [unknownIn(answer, facts).length > 0, 'faq.facts.unknown'],
    [answer !== '' && linesIn(sources).length === 0, 'faq.sources.missing'],
    [Object.entries(LONGEST).some(([field, most]) => inputs[field as keyof typeof LONGEST].length > most), 'faq.long'],
    [!TOPIC.test(topic), 'faq.topic.format'],
    [ownerRole === '', 'faq.ownerRole.missing'],
    [!isDay(reviewBy) || reviewBy <= today, 'faq.reviewBy.past'],
    [![from, until].every((day) => day === '' || isDay(day)), 'faq.day.format'],
    [until !== '' && until < (from || today), 'faq.until.early'],
    [why === '', 'faq.why.missing'],
  ];
  return wrong.flatMap(([is, problem]) => (is ? [problem] : []));
}
