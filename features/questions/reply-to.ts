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

/** The reply to the same words; `undefined` where there is none that still counts. Two reads in one wave; more where the words lead on. */
export const replyTo =
  ({ questions, wordings, ids, contact }: Needs) =>
  async (said: Said): Promise<OfficersReply | undefined> => {
    const wording = wordingKey(said);
    // Mostly the words lead to their first question: one wave of reads.
    const [led, first] = await Promise.all([wordings.find(wording), questions.find(wording)]);
    const question = await whereItIs(
      led === undefined || led === wording ? first : await questions.find(led),
      questions,
    );
    // What an adviser answered is for those who asked it, at their schools.
    if (question?.state !== 'answered' || !question.answer || question.officer?.adviser) return undefined;
    const { answer, answeredAt } = question;
    if ('entry' in answer) return { entry: answer.entry };
    const day = answeredAt === null ? '' : formatDay(dayOf(answeredAt));
    const words = { answer: answer.text, sources: [answer.source], day };
    const reply = cards.replied.with({
      asked: said.text,
      ...words,
      key: ids.key(),
      entry: said.entry ?? '',
      after: said.after ?? '',
      contact,
    });
    return { reply, said: words };
  };

async function whereItIs(from: Question | undefined, questions: Questions): Promise<Question | undefined> {
  let question = from;
  for (let left = MOST_JOINED; left > 0 && question && question.into !== null; left -= 1)
    question = await questions.find(question.into);
  return question;
}
