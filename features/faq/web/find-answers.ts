// Finds what a search asks for, by the same rules as the bot. Nothing of a search is kept: not what was asked, nor who asked, nor that anybody did.
import type { Instant } from '../../../platform/calendar.ts';
import { LONGEST_QUESTION } from '../../../platform/fields.ts';
import { clip } from '../../../platform/format.ts';
import type { Ids, Report } from '../../../platform/ports.ts';
import { asSeen } from '../../../platform/text.ts';
import type { KeyDocument } from '../../documents/index.ts';
import type { ServiceContact } from '../../rounds/index.ts';
import { type Signposts, signpostFacts } from '../../signposts/index.ts';
import type { AnsweredPart } from '../answer-facts.ts';
import { readAsOf } from '../as-of.ts';
import { cards } from '../cards.ts';
import type { GetCurrentFaq } from '../current-faq.ts';
import { type Decided, deciding, leadsTo, replyOf } from '../decide.ts';
import type { Encoder, ReplyTo } from '../ports.ts';
import { matchOf, readQuestions } from '../questions.ts';
import { createReplies, type Replying } from '../replies.ts';
import { secondLook } from '../second-look.ts';
import type { Found, SearchFacts } from './pages.ts';

export type SearchNeeds = {
  currentFaq: GetCurrentFaq;
  signposts: Signposts;
  documents: readonly KeyDocument[];
  ids: Ids;
  contact: ServiceContact;
  report: Report;
  replyTo: ReplyTo;
  encoder: Encoder;
};

/** What a search finds; or the answer and the day that it asks for. */
export type Search = { found: SearchFacts } | { then: { id: string; day: string } };

/** `undefined` where nothing is asked. */
export const findAnswers =
  ({ currentFaq, signposts, ...needs }: SearchNeeds) =>
  async (typed: string, now: Instant): Promise<Search | undefined> => {
    const said = asSeen(typed).trim();
    if (said === '') return undefined;
    const { entries, entry, matcher } = currentFaq();
    const asked = clip(said, LONGEST_QUESTION);
    // 1. What belongs elsewhere is not answered, and not shown again, whatever else is asked.
    const elsewhere = signposts.find(said);
    if (elsewhere) return { found: { asked: '', elsewhere: signpostFacts(elsewhere), found: [], more: 0 } };
    // 2. What an answer said on a day.
    const asOf = readAsOf(asked, now);
    const then = asOf && leadsTo(matchOf(asOf.question, matcher), entry);
    if (then) return { then: { id: then.id, day: asOf.day } };
    // 3. Several questions one by one, or the one.
    const replies = createReplies({ ...needs, entry });
    const reading = readQuestions(asked, { matcher, entry });
    if (reading.parts.length > 1) {
      const parts = cards.answers.factsIn(replies.answers(reading))?.parts ?? [];
      return { found: { asked, elsewhere: null, found: parts.map(foundPart), more: reading.more } };
    }
    const [{ match }] = reading.parts;
    const surer = await secondLook(asked, match, { ...needs, entries, matcher });
    const decided = await deciding({ ...needs, entry }).one({ asked, after: null }, surer);
    return { found: { asked, elsewhere: null, found: [foundBy(decided, replies)], more: 0 } };
  };

/** The facts of the card that the bot would show. */
function foundBy(decided: Decided, replies: Replying): Found {
  const reply = replyOf(decided, replies);
  const answer = cards.answer.factsIn(reply);
  const notKnown = cards.notKnown.factsIn(reply);
  return {
    heading: '',
    answer: answer ? { ...answer, cut: false } : null,
    replied: decided.is === 'replied' ? decided.said : null,
    options: cards.didYouMean.factsIn(reply)?.options ?? [],
    known: optionOf(notKnown?.entry ?? '', notKnown?.known ?? null),
    related: answer?.related ?? notKnown?.related ?? [],
  };
}

const foundPart = ({ heading, answer, options, pass }: AnsweredPart): Found => ({
  heading,
  answer: answer && { ...answer, newer: null },
  replied: null,
  options: options.map(({ id, title }) => ({ id, title })),
  known: optionOf(pass?.entry ?? '', pass?.known ?? null),
  related: [],
});

const optionOf = (id: string, title: string | null): Found['known'] => (title === null ? null : { id, title });
