// Questions that nobody could answer: passed on to officers, answered once for everybody who asked, and heard of by each.
//
// Each question is a partition of the table `Questions`: the record, a row for everybody who asked, audit entries, a row for the card in each
// staff channel, and a row for each answer on its way. `OpenQuestions` lists those that wait. What may follow what is one function, `decided` in
// `question.ts`. A card carries the number of decisions that it was drawn after: what an officer presses counts only if nobody has decided since.
//
// The id of a question is made of its words, or of the entry of the FAQ that it is about; of the next in the same words, also of the one before. So
// who asks the same finds it, also right after a crash, and joins it; and who asks it later finds what officers replied, until it is taken back or
// an entry of the FAQ says it. `QuestionWordings` says where words lead that do not lead to their first question any more.
//
// Every change writes an outbox row in its own transaction, and its message is on the queue by then: a turn reads in one wave and saves, no more. The
// event's handler does what follows, as often as it is asked: it lists the question, takes those who asked to where they wait from now on, plans
// an answer for each asker, and asks for its card in each staff channel, one message for each. Of several people who asked in one channel one delivery tells them all.
// The same question of somebody else is joined; one in other words at night, only where it is plainly the same: an answer before then reaches it
// too. Else officers tick what is alike and the same answer goes there. Officers undo a join: one transaction marks those who leave, then the new
// question begins under that id and the old rows go. `apart` keeps the ids of questions that must not join again, and old cards are led to where
// their question went. Names of askers stand in the askers' rows, are gone with them, and are drawn only where the press itself came from a
// personal chat.
//
// Whoever asked sees their questions in their own chat, each with a reference, its state and the day by which it is answered. `MyQuestions` has a
// row for each, written before anything of the asking is saved: so a crash hides none, and a row of what was never asked is passed over. Where a
// question is by now, and how it stands, the question itself says. Whoever asked may change the words, or withdraw, while it waits: one who asks
// alone changes or ends it, one of several leaves the others to it. Their row stays, marked, and officers read neither words nor name any more.
//
// Its card is posted in the staff channels of its topic and of its askers' schools; where there is none, in those that follow everything
// (`where-it-belongs.ts`). One that is posted stays where it is, and is renewed there.
//
// What is asked is counted by the school of those who ask, for their adviser (`asked-by-school.ts`): when, and whether it was answered. An
// adviser answers what nobody asks but people at their schools (`theirs.ts`); their answer goes to those, and to nobody who asks the same later.
//
// Officers and advisers have it on pages, too (`officers/`), which press the same buttons. Beside an answer they see the card that it will be.
//
// On the website nobody knows who asks. Whoever does gets a private code, shown once, and is kept as its hash: a person of the tenant "web" whom no
// message reaches, and for whom all else is as for anybody (`web/`). They come back to read.
import { actions } from './audit.ts';
import { AUDIT_COLUMNS } from '../../platform/audit-row.ts';
import { RECIPIENT_COLUMNS } from '../../platform/notifications/store.ts';
import { z } from 'zod';
import { advisers, everyone, officers } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { sections } from './digest.ts';
import { answerFacts } from './facts.ts';
import { notifications } from './notifications.ts';
import { jobs } from './show-waiting.ts';
import { askedBySchool } from './store/asked-by-school.ts';
import { askedWhen } from './store/asked-when.ts';
import { myQuestions } from './store/my-questions.ts';
import { questionCards } from './store/question-cards.ts';
import { questions as store } from './store/questions.ts';
import { wordings } from './store/wordings.ts';
import { type QuestionNeeds, questionUseCases } from './use-cases.ts';
import { wording } from './wording.ts';

export const questions = feature(
  {
    name: 'questions',
    cards,
    wording,
    facts: answerFacts,
    words: { questions: { ...advisers, onDesk: true, shows: true }, 'my-questions': { ...everyone, shows: true } },
    buttons: {
      'question.pass': everyone,
      'question.tell': { ...everyone, givesBack: true },
      'question.mine': everyone,
      'question.see': everyone,
      'question.change': everyone,
      'question.reword': { ...everyone, givesBack: true },
      'question.withdraw': everyone,
      'question.list': advisers,
      'question.open': advisers,
      'question.show': advisers,
      'question.audit': officers,
      'question.take': advisers,
      'question.answer': advisers,
      'question.point': advisers,
      'question.decline': officers,
      'question.reopen': officers,
      'question.split': officers,
      'question.helped': everyone,
      'question.object': everyone,
    },
    audit: actions,
    tables: {
      Questions: {
        holds: 'questions, who asked each, who did what, their cards in staff channels, and answers on their way',
        personal: [
          'person',
          'text',
          'detail',
          'school',
          'officer',
          'objections',
          ...AUDIT_COLUMNS,
          ...RECIPIENT_COLUMNS,
        ],
        kept: 'for good',
      },
      QuestionWordings: {
        holds: 'where a wording leads that does not lead to its first question any more: hashes, no text and no person',
        personal: [],
        kept: 'for good',
      },
      MyQuestions: {
        holds: 'which questions somebody has asked, or was about to ask: a partition for each person, no text',
        personal: ['person'],
        kept: 'for good',
      },
      QuestionSchools: {
        holds:
          'when questions were asked; what was asked from each school and when it was answered, no text; and whom of each question that counts',
        personal: ['long0 and on'],
        kept: 'for good',
      },
      OpenQuestions: { holds: 'questions that wait', personal: ['text'], kept: 'until it is answered' },
    },
    stores: (tables) => ({
      questions: store(tables),
      askedWhen: askedWhen(tables, store(tables).all),
      questionCards: questionCards(tables),
      askedBySchool: askedBySchool(tables),
      wordings: wordings(tables),
      myQuestions: myQuestions(tables),
    }),
    events: { 'question.changed': { table: 'Questions' } },
    notifications,
    pages: {
      'GET /questions/ask': {},
      'POST /questions/ask': {},
      'GET /my-question': { isPrivate: true },
      'POST /my-question': {},
      'GET /my-question/change': { isPrivate: true },
      'POST /my-question/change': { isPrivate: true },
      'GET /my-question/withdraw': { isPrivate: true },
      'POST /my-question/withdraw': { isPrivate: true },
      'POST /my-question/close': {},
    },
    personalPages: {
      'GET /my-questions': { ...everyone, word: 'my-questions' },
      'GET /questions': {
        ...advisers,
        menu: { order: 2, says: 'desk.questions' },
        key: { press: 'q', says: 'desk.questions' },
        word: 'questions',
      },
      'GET /questions/{id}': advisers,
      'POST /questions/{id}': advisers,
      'POST /questions/{id}/preview': advisers,
      'GET /questions/{id}/history': officers,
    },
    offers: ['repliesOf', 'replyTo', 'questionsSince', 'passQuestion'],
    digest: sections,
    // Questions that are plainly the same become one at night, and what is counted nowhere is counted.
    timers: { 'alike-timer': { schedule: '0 30 2 * * 1-5' } },
    jobs: { alike: { schema: z.strictObject({}) }, 'earlier-questions': { schema: z.strictObject({}) }, ...jobs },
  },
  (needs: QuestionNeeds) => questionUseCases(needs),
);

// What other features may know of it.
export type { AskedBySchool } from './asked-by-school.ts';
