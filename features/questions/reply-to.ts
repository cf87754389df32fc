// Finds what officers replied to whoever asked the same before, for as long as no entry of the FAQ says it.
import type { OfficersReply } from '../faq/index.ts';
import { dayOf, formatDay } from '../../platform/calendar.ts';
import type { Contact } from '../../platform/card.ts';
import type { Ids } from '../../platform/ports.ts';
import { type Said, wordingKey } from './ask-officers.ts';
import { cards } from './cards.ts';
import type { Questions, Wordings } from './ports.ts';
import type { Question } from './question.ts';

type Needs = { questions: Questions; wordings: Wordings; ids: Ids; contact: Contact };

/** Joins are of open questions with others, so there are few one after the other. */
const MOST_JOINED = 5;

/** The reply to the same words; `undefined` where there is none that still counts. Two reads at most, but for questions that joined others. */
export const replyTo =
  ({ questions, wordings, ids, contact }: Needs) =>
  async (said: Said): Promise<OfficersReply | undefined> => {
    const id = await wordings.find(wordingKey(said));
    const question = id === undefined ? undefined : await whereItIs(id, questions);
    if (question?.state !== 'answered' || !question.answer) return undefined;
    const { answer, answeredAt } = question;
    if ('entry' in answer) return { entry: answer.entry };
    const reply = cards.replied.with({
      asked: said.text,
      answer: answer.text,
      sources: [answer.source],
      day: answeredAt === null ? '' : formatDay(dayOf(answeredAt)),
      key: ids.key(),
      entry: said.entry ?? '',
      after: said.after ?? '',
      contact,
    });
    return { reply };
  };

async function whereItIs(id: string, questions: Questions): Promise<Question | undefined> {
  let question = await questions.find(id);
  for (let left = MOST_JOINED; left > 0 && question && question.into !== null; left -= 1)
    question = await questions.find(question.into);
  return question;
}
