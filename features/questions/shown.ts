// Shows a question: to officers in their staff channel or each in their own chat, and to those who asked.
import { NOWHERE } from '../../platform/turn.ts';
import type { CurrentFaq, FaqEntry, GetCurrentFaq } from '../faq/index.ts';
import type { Contact, Reply } from '../../platform/card.ts';
import { formatInstant } from '../../platform/calendar.ts';
import type { Delivery, DeliveryState } from '../../platform/notifications/notification.ts';
import type { AnswerFacts, QuestionFacts } from './question-facts.ts';
import { isOpen, type Asker, type OfficersAnswer, type OpenQuestion, type Question } from './question.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import { referenceOf } from './reference.ts';
import { namedAskers, whoAsked } from './who.ts';
import { labelOf, shownWordings } from './wordings.ts';
import { cards } from './cards.ts';

export type ShownNeeds = {
  currentFaq: GetCurrentFaq;
  /** What stands where contact details stood. */
  removed: string;
  /** The phase of schools that have none. */
  noPhase: string;
  contact: Contact;
};

/** What an officer typed and chose, what is wrong with it, and whether somebody else was quicker. */
export type Pressed = Pick<QuestionFacts, 'typed' | 'problems' | 'changed'>;

export const notPressed: Pressed = {
  typed: { answer: '', source: '', entry: '', also: '', split: '' },
  problems: [],
  changed: false,
};

/** How a question stands: with the answers on their way, all open questions, and what an officer just pressed. */
export type Standing = {
  question: Question;
  /** The question that it has joined. */
  into: Question | undefined;
  askers: readonly Asker[];
  deliveries: readonly Delivery[];
  open: readonly OpenQuestion[];
  pressed?: Pressed;
  /** Where one officer alone reads it: those who asked are named, from this place in their order on. */
  namedFrom?: number | undefined;
  /** Whether it is an adviser who alone reads it. */
  adviser?: boolean;
};

/** An answer to something less alike is no answer to it: of the content that ships, entries that have nothing to do with a question are below. */
const NEAR = 0.4;

/** As many answers to choose from as are read. */
const MOST_NEAR = 5;

/** What officers see of a question: nothing by which those who asked could be reached, nor, unless `namedFrom` is given, known. */
export const staffCard =
  (needs: ShownNeeds) =>
  ({ question, into, askers, deliveries, open, pressed = notPressed, namedFrom, adviser = false }: Standing): Reply => {
    const { id, decisions, state, officer, askedAt } = question;
    const now = needs.currentFaq();
    const { removed } = needs;
    const clean = (text: string): string => withoutContactDetails(text, removed);
    const count = (...states: DeliveryState[]): number =>
      deliveries.filter((delivery) => states.includes(delivery.state)).length;
    // Officers read no more of what nobody asks any more.
    const withdrawn = state === 'withdrawn';
    const facts: QuestionFacts = {
      id,
      reference: referenceOf(id),
      decisions,
      text: withdrawn ? '' : clean(question.text),
      followsOn: (!withdrawn && now.entry(question.after)?.title) || null,
      known: (!withdrawn && now.entry(question.entry)?.title) || null,
      asked: formatInstant(askedAt),
      askers: question.askers,
      ...whoAsked(askers, needs),
      ...(namedFrom === undefined ? { people: null } : { people: namedAskers(askers, namedFrom, needs), details: [] }),
      label: labelOf(question, askers, { ...now, removed, open }),
      wordings: shownWordings(question, askers, needs.removed),
      state,
      into: into ? clean(into.text) : null,
      open: isOpen(question),
      officer: officer?.name ?? '',
      answer: withdrawn || !question.answer ? null : said(question.answer),
      objections: (withdrawn ? [] : question.objections).map(({ at, text }) => ({
        at: formatInstant(at),
        text: clean(text),
      })),
      delivered: {
        sent: count('sent'),
        waiting: isOpen(question) ? 0 : Math.max(0, addressesOf(askers) - count('sent', 'failed', 'unknown')),
        failed: count('failed'),
        unknown: count('unknown'),
        helped: deliveries.filter(({ helped }) => helped).length,
      },
      near: state === 'declined' || withdrawn ? [] : near(question, now),
      alike: isOpen(question) ? alike(question, open, { ...now, removed }) : [],
      ...pressed,
      adviser,
    };
    return cards.question.with(facts);
  };

/** How many places the answer goes to: of several who asked in one channel all read the same post, and who asked on the website comes back. */
const addressesOf = (askers: readonly Asker[]): number =>
  new Set(askers.map(({ address }) => address).filter((address) => address !== NOWHERE)).size;

/** What somebody gets who asked, with what they `asked` in their own words. */
export const askersCard =
  ({ contact }: Pick<ShownNeeds, 'contact'>) =>
  ({ id, answer, answers, askers, officer }: Question, asked: string, helped = false): Reply =>
    answer
      ? cards.answered.with({
          id,
          answers,
          adviser: officer?.adviser === true,
          asked,
          others: askers - 1,
          helped,
          ...said(answer),
          contact,
        })
      : cards.declined.with({ id, answers, asked, contact });

/** An answer as it is read. */
export const said = (answer: OfficersAnswer): AnswerFacts =>
  'text' in answer
    ? { title: null, answer: answer.text, sources: [answer.source] }
    : { title: answer.title, answer: answer.answer, sources: answer.source };

/** The answers that are nearest to a question, and near enough to be worth reading; and the one that it followed on. */
function near({ text, after }: Question, { matcher, entry }: CurrentFaq): QuestionFacts['near'] {
  const { id, alternatives, outcome } = matcher.answer(text);
  const isNear = (one: FaqEntry): boolean =>
    one.id === after ||
    (one.id === id && outcome === 'answer') ||
    [one.title, ...one.alsoAskedAs].some((asked) => matcher.alike(text, asked) >= NEAR);
  return [...new Set([id, ...alternatives, after])]
    .flatMap((one) => entry(one) ?? [])
    .filter((one) => one.status === 'answered' && isNear(one))
    .slice(0, MOST_NEAR)
    .map(({ id, title }) => ({ title, value: id }));
}

/** From here on two questions may ask the same: of the nearest pairs in public question sets, seven in ten do. People decide. */
const ALIKE = 0.5;
export const MOST_ALIKE = 5;

/** Other open questions that may ask the same, the most alike first. */
function alike(
  question: Question,
  open: readonly OpenQuestion[],
  { matcher, removed }: Pick<CurrentFaq, 'matcher'> & Pick<ShownNeeds, 'removed'>,
): QuestionFacts['alike'] {
  return open
    .filter(({ id }) => id !== question.id)
    .map(({ id, text }) => ({ id, text, likeness: matcher.alike(question.text, text) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_ALIKE)
    .map(({ id, text }) => ({ title: withoutContactDetails(text, removed), value: id }));
}
