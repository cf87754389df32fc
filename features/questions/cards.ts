// The cards of questions, and what each is told.
import beforePassing from '../../adaptive-cards/questions/before-passing.json' with { type: 'json' };
import type beforePassingSample from '../../adaptive-cards/questions/before-passing.sample.json';
import passedOn from '../../adaptive-cards/questions/passed-on.json' with { type: 'json' };
import type passedOnSample from '../../adaptive-cards/questions/passed-on.sample.json';
import passInChat from '../../adaptive-cards/questions/pass-in-chat.json' with { type: 'json' };
import type passInChatSample from '../../adaptive-cards/questions/pass-in-chat.sample.json';
import question from '../../adaptive-cards/questions/question.json' with { type: 'json' };
import type questionSample from '../../adaptive-cards/questions/question.sample.json';
import audit from '../../adaptive-cards/questions/audit.json' with { type: 'json' };
import type auditSample from '../../adaptive-cards/questions/audit.sample.json';
import myQuestions from '../../adaptive-cards/questions/my-questions.json' with { type: 'json' };
import type myQuestionsSample from '../../adaptive-cards/questions/my-questions.sample.json';
import myQuestion from '../../adaptive-cards/questions/my-question.json' with { type: 'json' };
import type myQuestionSample from '../../adaptive-cards/questions/my-question.sample.json';
import reword from '../../adaptive-cards/questions/reword.json' with { type: 'json' };
import type rewordSample from '../../adaptive-cards/questions/reword.sample.json';
import list from '../../adaptive-cards/questions/list.json' with { type: 'json' };
import type listSample from '../../adaptive-cards/questions/list.sample.json';
import answered from '../../adaptive-cards/questions/answered.json' with { type: 'json' };
import type answeredSample from '../../adaptive-cards/questions/answered.sample.json';
import replied from '../../adaptive-cards/questions/replied.json' with { type: 'json' };
import type repliedSample from '../../adaptive-cards/questions/replied.sample.json';
import declined from '../../adaptive-cards/questions/declined.json' with { type: 'json' };
import type declinedSample from '../../adaptive-cards/questions/declined.sample.json';
import reopened from '../../adaptive-cards/questions/reopened.json' with { type: 'json' };
import type reopenedSample from '../../adaptive-cards/questions/reopened.sample.json';
import { card, type Contact } from '../../platform/card.ts';
import type { Page } from '../../platform/page.ts';
import type {
  AnswerFacts,
  FoundFacts,
  MyQuestionFacts,
  MyQuestionsFacts,
  QuestionFacts,
  QuestionsFacts,
  RewordFacts,
  TellFacts,
} from './question-facts.ts';

export const cards = {
  beforePassing: card<FoundFacts, typeof beforePassingSample>(beforePassing),
  /** `others`: how many more people wait for the same answer. `by`: the day of their answer; empty where none is promised. `tell`: the form to add something; `null` where others read along. */
  passedOn: card<
    {
      asked: string;
      at: string;
      already: boolean;
      others: number;
      reference: string;
      by: string;
      tell: TellFacts | null;
    },
    typeof passedOnSample
  >(passedOn),
  /** In place of `passed-on`, where an answer could not come to. */
  passInChat: card<{ asked: string; chat: string }, typeof passInChatSample>(passInChat),
  myQuestions: card<MyQuestionsFacts, typeof myQuestionsSample>(myQuestions),
  myQuestion: card<MyQuestionFacts, typeof myQuestionSample>(myQuestion),
  reword: card<RewordFacts, typeof rewordSample>(reword),
  question: card<QuestionFacts, typeof questionSample>(question),
  audit: card<
    { id: string; text: string; steps: { what: string; who: string; at: string }[]; page: Page },
    typeof auditSample
  >(audit),
  list: card<QuestionsFacts, typeof listSample>(list),
  /** `adviser`: theirs answered it. `others`: how many more people asked it. `answers` is sent back: which answer is meant. `helped`: the person has said so. */
  answered: card<
    AnswerFacts & {
      id: string;
      answers: number;
      adviser: boolean;
      asked: string;
      others: number;
      helped: boolean;
      contact: Contact;
    },
    typeof answeredSample
  >(answered),
  /** To whoever asks the same later. `answer` is Markdown, written by the council and trusted. The rest goes back when they pass it on. */
  replied: card<
    {
      asked: string;
      answer: string;
      sources: string[];
      day: string;
      key: string;
      entry: string;
      after: string;
      contact: Contact;
    },
    typeof repliedSample
  >(replied),
  declined: card<{ id: string; answers: number; asked: string; contact: Contact }, typeof declinedSample>(declined),
  /** `already`: there is a newer answer, or officers are looking at it again. */
  reopened: card<{ already: boolean; contact: Contact }, typeof reopenedSample>(reopened),
};
