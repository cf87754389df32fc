// A question as whoever asked it sees it: how it stands, by when it is answered, the answer, and what they can still do.
import { type Instant, dayOf, formatDay, formatWeekday } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { ID, textIn } from '../../platform/fields.ts';
import type { Ids } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import type { ServiceContact } from '../rounds/index.ts';
import type { AnswerBy } from './answer-by.ts';
import { cards } from './cards.ts';
import type { Questions } from './ports.ts';
import type { MyQuestionFacts, OwnFacts } from './question-facts.ts';
import { isOpen } from './question.ts';
import { referenceOf } from './reference.ts';
import { said } from './shown.ts';
import { type Own, type Traced, traced } from './where.ts';

export type OwnNeeds = {
  questions: Questions;
  ids: Ids;
  answerBy: AnswerBy;
  contact: ServiceContact;
  /** A link that opens a private chat with the bot; empty where there is none. */
  chat: string;
};

/** `id`: the one it was asked under, whose reference the person knows, wherever it is by now. */
export type At = { id: string; now: Instant };

/** What somebody reads of their question wherever it is listed. */
export function ownFacts(
  { question, asker, moving }: Own & { moving?: true },
  { id, now, answerBy }: At & Pick<OwnNeeds, 'answerBy'>,
): OwnFacts {
  const { state, answeredAt } = question;
  const withdrawn = asker.withdrawnAt !== null;
  const waits = !withdrawn && isOpen(question);
  const again = waits && hadAnswer({ question, asker });
  // What was promised of the first answer says nothing of the next.
  const by = waits && !again ? answerBy(asker.askedAt) : undefined;
  return {
    id,
    reference: referenceOf(id),
    text: asker.text,
    state: withdrawn ? 'withdrawn' : moving || state === 'joined' ? 'waiting' : state,
    again,
    asked: formatDay(dayOf(asker.askedAt)),
    answered: state === 'answered' && answeredAt !== null ? formatDay(dayOf(answeredAt)) : '',
    by: by === undefined ? '' : formatWeekday(by),
    late: by !== undefined && dayOf(now) > by,
  };
}

/** Who joined after an answer was taken back has not had it. */
const hadAnswer = ({ question: { answeredAt }, asker }: Own): boolean =>
  answeredAt !== null && asker.askedAt <= answeredAt;

/** What a receipt says: the reference, and by when they have their answer, while that is to come. */
export function promiseOf(
  { id, open, askedAt }: { id: string; open: boolean; askedAt: Instant },
  now: Instant,
  answerBy: AnswerBy,
): Pick<OwnFacts, 'reference' | 'by'> {
  const by = open ? answerBy(askedAt) : undefined;
  return { reference: referenceOf(id), by: by === undefined || by < dayOf(now) ? '' : formatWeekday(by) };
}

/** Whether they may still change or withdraw it. */
export const isTheirs = ({ question, asker }: Own): boolean =>
  question.state === 'waiting' && asker.withdrawnAt === null;

/** What was just done, and what they typed where that was not kept. */
export type Done = Pick<MyQuestionFacts, 'notice' | 'typed'>;

const nothingDone: Done = { notice: '', typed: '' };

/** One question, opened. */
export function ownCard(own: Own, at: At, { ids, answerBy, contact }: OwnNeeds, done = nothingDone): Reply {
  const { question, asker } = own;
  const facts = ownFacts(own, { ...at, answerBy });
  const had = asker.withdrawnAt === null && (facts.again || !isOpen(question));
  return cards.myQuestion.with({
    ...facts,
    ...done,
    answer: had && question.answer ? said(question.answer) : null,
    others: question.state !== 'withdrawn' && facts.state === 'withdrawn',
    sent: question.answers > 0,
    mayChange: isTheirs(own),
    formKey: ids.key(),
    contact,
  });
}

type Opened = At & { form: Form; own: Traced };

/** Whatever is pressed on the card of one's own question, in a chat of one's own. Nobody else gets any further. */
export const onOwn =
  (needs: OwnNeeds, handle: (opened: Opened) => Promise<Reply>) =>
  async (form: Form): Promise<Reply> => {
    const { questions, contact, chat } = needs;
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat });
    const id = textIn(form.fields['id']);
    const own = ID.test(id) ? await traced(questions, id, form.person) : undefined;
    return own ? handle({ form, own, id, now: form.receivedAt }) : refusals.outOfDate.with({ contact });
  };
