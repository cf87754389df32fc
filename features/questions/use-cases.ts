// The use-cases of questions, each over the few ports that it names.
import { answersNotReached } from './officers/answers-not-reached.ts';
import { questionsAudited } from './officers/audited.ts';
import type { PersonalRequest } from '../../platform/personal-page.ts';
import { missing } from '../../platform/web-page.ts';
import type { Wording } from './wording.ts';
import type { SharedWording } from '../../platform/wording.ts';
import type { Service } from '../rounds/index.ts';
import { answerBy } from './answer-by.ts';
import { type DecideNeeds, onQuestion } from './decide-question.ts';
import { answerSource, type DeliverNeeds } from './deliver.ts';
import { tellQuestions } from './digest.ts';
import { countEarlier } from './asked-by-school.ts';
import { joinAlike } from './join-alike.ts';
import { answerHelps, type JudgeNeeds, objectToAnswer } from './judge-reply.ts';
import { listQuestions } from './list-questions.ts';
import { type MineNeeds, myQuestions, seeQuestion } from './my-questions.ts';
import { type PassNeeds, passQuestion } from './pass.ts';
import { repliesOf } from './replies.ts';
import { replyTo } from './reply-to.ts';
import { openReword, rewordAfterFault, rewordQuestion, type RewordNeeds } from './reword.ts';
import { withdrawQuestion } from './withdraw.ts';
import { handleQuestion } from './handle-event.ts';
import { askersCard, staffCard } from './shown.ts';
import { historyOnPage, openOnPage, pressOnPage, previewOnPage } from './officers/one.ts';
import { type DeskNeeds, listOnPage, ownQuestions } from './officers/list.ts';
import { showAudit } from './show-audit.ts';
import { followed, showOne, showWaiting } from './show-waiting.ts';
import { type AskPageNeeds, openAsk, sendAsked } from './web/ask.ts';
import { closeQuestion, openWithCode, ownPages, type OwnPageNeeds } from './web/own.ts';
import { tellAfterFault, tellMore, type TellNeeds } from './add-detail.ts';

type Made = 'removed' | 'noPhase' | 'contact' | 'answerBy' | 'staffCard' | 'askersCard';

type AllNeeds = DecideNeeds &
  DeliverNeeds &
  JudgeNeeds &
  PassNeeds &
  TellNeeds &
  MineNeeds &
  RewordNeeds &
  AskPageNeeds &
  DeskNeeds &
  OwnPageNeeds;

export type QuestionNeeds = Omit<AllNeeds, Made> & {
  service: Service;
  wording: Wording & SharedWording;
};

export function questionUseCases(ports: QuestionNeeds) {
  const { service, wording, enqueue, currentFaq } = ports;
  const { contact } = service;
  const shown = { currentFaq, removed: wording['label.removed'], noPhase: wording['label.noPhase'], contact };
  const made = { staffCard: staffCard(shown), askersCard: askersCard(shown), answerBy: answerBy(service) };
  const needs = { ...ports, ...shown, ...made };
  const on = onQuestion(needs);
  const own = ownPages(needs);
  return {
    offers: {
      repliesOf: repliesOf(needs),
      replyTo: replyTo(needs),
      questionsSince: needs.askedWhen.countSince,
      passQuestion: passQuestion(needs),
    },
    words: { questions: listQuestions(needs), 'my-questions': myQuestions(needs) },
    buttons: {
      'question.pass': passQuestion(needs),
      'question.tell': { press: tellMore(needs), givesBack: tellAfterFault },
      'question.mine': myQuestions(needs),
      'question.see': seeQuestion(needs),
      'question.change': openReword(needs),
      'question.reword': { press: rewordQuestion(needs), givesBack: rewordAfterFault },
      'question.withdraw': withdrawQuestion(needs),
      'question.list': listQuestions(needs),
      'question.open': on.openQuestion,
      'question.show': on.showQuestion,
      'question.audit': showAudit(needs),
      'question.take': on.takeQuestion,
      'question.answer': on.answerQuestion,
      'question.point': on.pointQuestion,
      'question.decline': on.declineQuestion,
      'question.reopen': on.reopenQuestion,
      'question.split': on.splitQuestion,
      'question.helped': answerHelps(needs),
      'question.object': objectToAnswer(needs),
    },
    pages: {
      'GET /questions/ask': openAsk(needs),
      'POST /questions/ask': sendAsked(needs),
      'GET /my-question': own.see,
      'POST /my-question': openWithCode(needs),
      'GET /my-question/change': own.change,
      'POST /my-question/change': own.reword,
      'GET /my-question/withdraw': own.beforeWithdrawing,
      'POST /my-question/withdraw': own.withdraw,
      'POST /my-question/close': closeQuestion,
    },
    personalPages: {
      'GET /my-questions': async (request: PersonalRequest) =>
        (await needs.press(request, 'question.mine', request.query)) ?? missing,
      'GET /questions': listOnPage(needs),
      'GET /questions/{id}': openOnPage(needs),
      'POST /questions/{id}': pressOnPage(needs),
      'POST /questions/{id}/preview': previewOnPage(needs),
      'GET /questions/{id}/history': historyOnPage(needs),
    },
    waiting: async () => {
      const { length: count } = await needs.questions.open();
      return [{ count, text: wording['waiting.questions'], to: '/questions' }];
    },
    ownWaiting: ownQuestions(needs),
    audits: [questionsAudited(needs)],
    notReached: answersNotReached(needs),
    events: { 'question.changed': handleQuestion(needs) },
    notifications: { answer: answerSource(needs) },
    timers: {
      'alike-timer': async () => {
        await enqueue({ kind: 'job', job: 'alike', about: {} });
        await enqueue({ kind: 'job', job: 'earlier-questions', about: {} });
        return 2;
      },
    },
    jobs: {
      alike: joinAlike(needs),
      'earlier-questions': countEarlier(needs),
      'waiting-questions': showWaiting(needs),
      'question-card': showOne(needs),
    },
    followed: followed(needs),
    digest: { questions: tellQuestions(needs) },
  };
}
