// Handles the outbox event of a changed question: the list of open ones, the answer to everybody who asked, the card in staff channels.
import type { StaffChannels } from '../staff-channels/index.ts';
import type { QuestionCards, Questions, Wordings } from './ports.ts';
import type { Followed, OutboxEvent } from '../../platform/outbox.ts';
import type { AnswerGiven } from './notifications.ts';
import type { Reply } from '../../platform/card.ts';
import { isBeingSent, planNotifications } from '../../platform/notifications/plan.ts';
import type { Deliveries, Recipient } from '../../platform/notifications/notification.ts';
import type { Clock, Enqueue, Ids, Post, Replace, Report } from '../../platform/ports.ts';
import { type AlikeNeeds, answerAlike } from './answer-alike.ts';
import { moveOn } from './move.ts';
import { isOpen, type Asker, type Question } from './question.ts';
import { showOfficers } from './show-officers.ts';
import type { Standing } from './shown.ts';

export type EventNeeds = {
  clock: Clock;
  ids: Ids;
  questions: Questions;
  questionCards: QuestionCards;
  wordings: Wordings;
  deliveries: Deliveries;
  staffChannels: StaffChannels;
  enqueue: Enqueue;
  post: Post;
  replace: Replace;
  report: Report;
  /** What officers see of a question. */
  staffCard: (standing: Standing) => Reply;
};

/**
 * After saving: the list, and who moves to another question, at once; all else by queue. The question is acknowledged already, so
 * a fault here is the queue's to mend.
 */
export async function handleSoon(event: OutboxEvent, needs: EventNeeds): Promise<void> {
  const { questions, report } = needs;
  try {
    const question = await questions.find(event.partition);
    if (question) {
      await questions.list(question);
      await handleMoves(question, needs);
    }
  } catch (error) {
    report('handling the event of a saved question at once; the queue will', error);
  }
}

/** Takes those who asked where they belong, and handles what that changed. */
async function handleMoves(question: Question, needs: EventNeeds): Promise<void> {
  for (const event of await moveOn(question, needs)) await handleSoon(event, needs);
}

/** Does what an event asks for, as far as it is not done. Throws when it could not, so that it is tried again. Safe to repeat. */
export const handleQuestion =
  (needs: EventNeeds & AlikeNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    const { questions } = needs;
    const before = await questions.find(event.partition);
    if (!before) return 'done';
    // 1. Those who asked, to where they wait from now on.
    await handleMoves(before, needs);
    const question = (await questions.find(before.id)) ?? before;
    // 2. The list of open questions.
    await list(question, needs);
    // 3. The answer, to each who asked; also to who asked plainly the same elsewhere.
    for (const event of await answerAlike(question, needs)) await handleSoon(event, needs);
    const underWay = await isUnderWay(question, needs);
    const final = await deliver(question, needs);
    // 4. The card, in each staff channel; while an answer is being sent, its counts can wait until that is over.
    if (final || !underWay) await showOfficers(question.id, needs);
    // 5. Until all that can be known is known, the queue comes back.
    return final ? 'done' : 'waiting';
  };

/** Lists a question as it is. What another change made of it in the meantime is listed last. */
async function list(question: Question, needs: EventNeeds): Promise<void> {
  await needs.questions.list(question);
  const now = await needs.questions.find(question.id);
  if (now && now.version !== question.version) await list(now, needs);
}

/** The last answer to a question; `undefined` while there is none. */
const notificationOf = ({ id, answers }: Question): AnswerGiven | undefined =>
  answers > 0 ? { kind: 'answer', question: id, answer: answers } : undefined;

/** Those who asked, but of several who asked in one channel or group only the first: all of them read what is posted there. */
const byAddress = (askers: readonly Asker[]): Recipient[] =>
  [...new Map(askers.toReversed().map((asker) => [asker.address, asker])).values()].map(
    ({ person, address, text }) => ({ person, address, about: text }),
  );

/** Whether the last answer is being sent just now. */
async function isUnderWay(question: Question, needs: EventNeeds): Promise<boolean> {
  const notification = notificationOf(question);
  return notification !== undefined && isBeingSent(notification, needs);
}

/** Sends the last answer to whoever does not have it. Answers whether nothing is left to be done. */
async function deliver(question: Question, needs: EventNeeds): Promise<boolean> {
  if (question.state === 'withdrawn') return true;
  const notification = notificationOf(question);
  if (!notification) return true;
  // Who joins after a question was opened again waits for the next answer.
  return planNotifications(
    notification,
    async () => (isOpen(question) ? [] : byAddress(await needs.questions.askers(question.id))),
    needs,
  );
}

/** What there is to show of a question now. */
export async function standingOf(
  question: Question,
  { questions, deliveries }: Pick<EventNeeds, 'questions' | 'deliveries'>,
): Promise<Standing> {
  const notification = notificationOf(question);
  const [sent, open, askers, into] = await Promise.all([
    notification ? deliveries.of(notification) : [],
    questions.open(),
    questions.askers(question.id),
    question.into === null ? undefined : questions.find(question.into),
  ]);
  return { question, into, askers, deliveries: sent, open };
}
