// Shows an answer at its lasting address: as it stands, or as it was on a day.
import { dayOf, formatDay, readDayOrMonth, type Instant } from '../../../platform/calendar.ts';
import type { Ids } from '../../../platform/ports.ts';
import { asSeen } from '../../../platform/text.ts';
import { missing, type PageReply, type PageRequest } from '../../../platform/web-page.ts';
import type { KeyDocument } from '../../documents/index.ts';
import type { ServiceContact } from '../../rounds/index.ts';
import { asOfFacts } from '../as-of.ts';
import { cards } from '../cards.ts';
import type { GetCurrentFaq } from '../current-faq.ts';
import { replyOf } from '../decide.ts';
import type { FaqEntry } from '../entry.ts';
import { stepsOf } from '../history.ts';
import type { Revisions } from '../ports.ts';
import { createReplies } from '../replies.ts';
import { type AnswerFacts, type JudgingFacts, pages } from './pages.ts';

export type AnswerNeeds = {
  currentFaq: GetCurrentFaq;
  revisions: Pick<Revisions, 'of'>;
  documents: readonly KeyDocument[];
  ids: Ids;
  contact: ServiceContact;
};

/** What an answer without a judgement says of judging. Each form is somebody's, and counts once, however often it is sent. */
export const notJudged = (ids: Ids): JudgingFacts => ({
  key: ids.key(),
  judged: null,
  said: '',
  found: null,
});

export const showAnswer =
  (needs: AnswerNeeds) =>
  async ({ parameters, query, receivedAt }: PageRequest): Promise<PageReply> => {
    const found = needs.currentFaq().entry(parameters['id']);
    if (!found) return missing;
    const on = asSeen(query['on'] ?? '')
      .trim()
      .slice(0, LONGEST_DAY);
    const facts = await answerFacts(found, receivedAt, needs);
    if (on === '') return pages.answer.with(facts);
    const day = readDayOrMonth(on, dayOf(receivedAt));
    if (day === undefined || day > dayOf(receivedAt))
      return pages.answer.with({ ...facts, on, wrong: day === undefined ? 'no day' : 'to come' }, 422);
    return pages.answer.with({ ...facts, on, then: (await asOfFacts(found, day, needs)) ?? null });
  };

/** Nobody writes a day longer. */
const LONGEST_DAY = 60;

/** What the page of an entry says. No read, but for the history of one without an answer. */
export async function answerFacts(
  found: FaqEntry,
  now: Instant,
  { currentFaq, revisions, ...needs }: AnswerNeeds,
): Promise<AnswerFacts> {
  const { id, title, related } = found;
  const begun = currentFaq().begun.get(id);
  const replies = createReplies({ ...needs, entry: currentFaq().entry });
  const how = { asked: '', after: null };
  const reply =
    found.status === 'answered'
      ? replyOf({ is: 'answer', found, how: { ...how, chosen: true }, near: [] }, replies)
      : replyOf({ is: 'not-known', asked: how, known: found, near: related }, replies);
  const answer = cards.answer.factsIn(reply);
  const [last] = answer ? [] : stepsOf(await revisions.of(id), now);
  return {
    id,
    title,
    answer: answer ?? null,
    withdrawn: last?.is === 'withdrawn' ? formatDay(dayOf(last.at)) : null,
    related: answer?.related ?? cards.notKnown.factsIn(reply)?.related ?? [],
    then: null,
    since: begun === undefined ? '' : formatDay(dayOf(begun)),
    on: '',
    wrong: null,
    judging: notJudged(needs.ids),
  };
}
