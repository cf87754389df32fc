// Handles the outbox event of a changed question: the list of open ones, the answer to everybody who asked, the card in staff channels.
import type { Affiliations } from '../people/index.ts';
import type { StaffChannels } from '../staff-channels/index.ts';
import type { AskedWhen, QuestionCards, Questions, Whole, Wordings } from './ports.ts';
import type { Instant } from '../../platform/calendar.ts';
import { type Followed, type OutboxEvent, versionEvent } from '../../platform/outbox.ts';
import type { AnswerGiven } from './notifications.ts';
import type { Reply } from '../../platform/card.ts';
import { planUnlessSent } from '../../platform/notifications/plan.ts';
import type { Deliveries, Recipient } from '../../platform/notifications/notification.ts';
import type { Clock, Enqueue, Ids, Post, Replace, Report } from '../../platform/ports.ts';
import { NOWHERE } from '../../platform/turn.ts';
import { type AlikeNeeds, answerAlike } from './answer-alike.ts';
import { type AskedBySchool, countBySchool } from './asked-by-school.ts';
import { moveOn } from './move.ts';
import { isOpen, type Asker, type OpenQuestion, type Question } from './question.ts';
import { showOfficers } from './show-officers.ts';
import type { BelongsNeeds } from './where-it-belongs.ts';
import type { Standing } from './shown.ts';
import { otherWordings } from './wordings.ts';

export type EventNeeds = BelongsNeeds & {
  clock: Clock;
  ids: Ids;
  questions: Questions;
  questionCards: QuestionCards;
  askedWhen: AskedWhen;
  askedBySchool: AskedBySchool;
  affiliations: Affiliations;
  wordings: Wordings;
  deliveries: Deliveries;
  staffChannels: StaffChannels;
  enqueue: Enqueue;
  post: Post;
  replace: Replace;
  report: Report;
  /** Takes it out of digests that list it. Doing it twice is fine. */
  takeFromDigests: (out: { section: string; id: string; since: Instant }) => Promise<void>;
  /** What officers see of a question. */
  staffCard: (standing: Standing) => Reply;
};

/** Does what an event asks for, as far as it is not done. Throws when it could not, so that it is tried again. Safe to repeat. */
export const handleQuestion =
  (needs: EventNeeds & AlikeNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    const { questions, askedWhen } = needs;
    const before = await questions.find(event.partition);
    // 1. The list of open questions, first: officers and whoever asks go by it.
    const [listed] = before ? await Promise.all([list(before, needs), isFirst(event) && askedWhen.note(before)]) : [];
    if (!listed) return 'done';
    const { question } = listed;
    // 2. Those who asked, to where they wait from now on.
    const askers = (await moveOn(question, needs)) ? await questions.askers(question.id) : listed.askers;
    // 3. The answer, to each who asked; also to who asked plainly the same elsewhere.
    await answerAlike(question, needs);
    const sent = await deliver({ question, askers }, needs);
    // 4. The card, in each staff channel; while an answer is being sent, its counts can wait until that is over.
    if (sent !== 'being-sent') await showOfficers({ ...listed, askers }, needs);
    // 5. Digests that list it.
    if (question.state === 'withdrawn')
      await needs.takeFromDigests({ section: 'questions', id: question.id, since: question.askedAt });
    // 6. For advisers, where those who asked work; last, so that a fault in it costs nobody anything.
    await countBySchool({ question, askers }, needs);
    // 7. Until all that can be known is known, the queue comes back.
    return sent === 'final' ? 'done' : 'waiting';
  };

/** Whether an event is that of the version in which its question began: each has one, so that each question is noted. */
const isFirst = ({ id, kind, partition }: OutboxEvent): boolean =>
  id === versionEvent(kind, { partition, key: partition, version: 1 }).id;

/**
 * Lists a question as it is, and answers with it. What another change made of it in the meantime is listed last. All else is read with it: what
 * follows is of that version, and whoever changes it, or asks it, since has an event of their own. The version was read before it and stands
 * after it, so that nobody is missing who asks, however many pages they are.
 */
async function list(question: Question, needs: EventNeeds): Promise<Whole | undefined> {
  await needs.questions.list(question);
  const now = await needs.questions.whole(question.id);
  return now && now.question.version !== question.version ? list(now.question, needs) : now;
}

/** The last answer to a question; `undefined` while there is none. */
const notificationOf = ({ id, answers }: Question): AnswerGiven | undefined =>
  answers > 0 ? { kind: 'answer', question: id, answer: answers } : undefined;

/** Those who asked and can be written to, but of several who asked in one channel or group only the first: all of them read what is posted there. */
const byAddress = (askers: readonly Asker[]): Recipient[] =>
  [
    ...new Map(
      askers
        .filter(({ address }) => address !== NOWHERE)
        .toReversed()
        .map((asker) => [asker.address, asker]),
    ).values(),
  ].map(({ person, address, text }) => ({ person, address, about: text }));

/** Sends the last answer to whoever does not have it. */
async function deliver(
  { question, askers }: Pick<Whole, 'question' | 'askers'>,
  needs: EventNeeds,
): ReturnType<typeof planUnlessSent> {
  const notification = notificationOf(question);
  if (question.state === 'withdrawn' || !notification) return 'final';
  // Who joins after a question was opened again waits for the next answer.
  return planUnlessSent(notification, isOpen(question) ? [] : byAddress(askers), needs);
}

/** As many open questions are looked through for what is alike as one request lists. */
const MOST_OPEN = 1000;

/** What stands on a card around the question itself; without `open` where that was not looked for. */
export type Around = Pick<Standing, 'askers'> & { open?: Standing['open'] | undefined };

/** Questions that may be like one that is shown. */
export const openBeside = ({ questions }: Pick<EventNeeds, 'questions'>): Promise<OpenQuestion[]> =>
  questions.open(MOST_OPEN);

type StandingNeeds = Pick<EventNeeds, 'questions' | 'deliveries'>;

/** What there is to show of a question now. `read`: what of it is read already. */
export async function standingOf(
  question: Question,
  needs: StandingNeeds,
  read: Partial<Around> & { deliveries?: Standing['deliveries'] } = {},
): Promise<Standing> {
  const { questions, deliveries } = needs;
  const notification = notificationOf(question);
  const [sent, askers, open, into] = await Promise.all([
    read.deliveries ?? (notification ? deliveries.of(notification) : []),
    read.askers ?? questions.askers(question.id),
    read.open ?? (isOpen(question) ? openBeside(needs) : undefined),
    question.into === null ? undefined : questions.find(question.into),
  ]);
  // One that is dealt with is held against others only where it is to be told from them by its words.
  const beside = open ?? (otherWordings(question, askers).length > 0 ? await openBeside(needs) : []);
  return { question, into, askers, open: beside, deliveries: sent };
}
