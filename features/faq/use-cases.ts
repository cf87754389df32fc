// The use-cases of the FAQ, each over the few ports that it names.
import { FEEDBACK } from '../../platform/turn.ts';
import type { Personal } from '../signposts/index.ts';
import { type AskNeeds, faq, lastAnswer } from './ask.ts';
import { tellFaq } from './digest.ts';
import type { FaqEntry } from './entry.ts';
import { faqNotReady } from './not-ready.ts';
import { rememberSent, takesFeedback } from './feedback.ts';
import { type JudgeNeeds, judging } from './judge-answer.ts';
import { publishedFaqOf, type PublishedFaqNeeds } from './published-faq.ts';
import type { Verdict } from './match.ts';
import { faqAudited } from './officers/audited.ts';
import { decideOnPage, draftOnPage } from './officers/desk-draft.ts';
import { type DeskNeeds, editOnPage, previewOnPage, saveOnPage } from './officers/desk-edit.ts';
import { openEntry, openHistory } from './officers/desk-entry.ts';
import { listOnPage } from './officers/desk-list.ts';
import { editEntry, saveEntry, withdrawEntry } from './officers/edit.ts';
import { draftFromQuestion } from './officers/from-question.ts';
import { listWaiting, tryQuestion } from './officers/list-waiting.ts';
import { addOfferedWords } from './officers/offered-words.ts';
import { dropDraft, publishDraft, showDraft } from './officers/review-draft.ts';
import { correctionSource, recall, type RecallNeeds, handleRevision } from './recall.ts';
import { faqReport, type ReportNeeds } from './report.ts';
import { citing } from './review-due.ts';
import { searchFaq } from './search.ts';
import { followTopic, showTopic, showTopics, topicChoices, type TopicNeeds } from './topics.ts';
import { answerNews, earlierNews, type NewsNeeds, whatsNew } from './whats-new.ts';
import { changesFeed, type FeedNeeds } from './web/feed.ts';
import { judgeOnPage } from './web/judge-on-page.ts';
import { showAll } from './web/show-all.ts';
import { showAnswer } from './web/show-answer.ts';
import { showHistory } from './web/show-history.ts';
import { showQuestions } from './web/show-questions.ts';

type Made =
  | 'currentFaq'
  | 'publishedFaq'
  | 'contact'
  | 'removed'
  | 'confirmed'
  | 'saidByPeople'
  | 'namesIn'
  | 'onePersonMayPublish'
  | 'files';

export type FaqNeeds = Omit<
  AskNeeds &
    JudgeNeeds &
    PublishedFaqNeeds &
    RecallNeeds &
    DeskNeeds &
    ReportNeeds &
    NewsNeeds &
    TopicNeeds &
    FeedNeeds,
  Made
> & {
  faq: readonly FaqEntry[];
  verdicts: readonly Verdict[];
  personal: (text: string) => Personal;
  /** Entra object ids of the council's officers. */
  officers: readonly string[];
};

export function faqUseCases(needs: FaqNeeds) {
  const { service, wording, officers, judgements, verdicts, personal } = needs;
  const { contact } = service;
  const publishedFaq = publishedFaqOf({ ...needs, files: needs.faq });
  const currentFaq = publishedFaq.now;
  const shown = { ...needs, currentFaq, contact, removed: wording['label.removed'] };
  const answers = faq(shown);
  const judge = judging(shown);
  const desk: DeskNeeds = {
    ...shown,
    publishedFaq,
    confirmed: async () => [...verdicts, ...(await judgements.confirmed())],
    saidByPeople: judgements.confirmed,
    namesIn: (text) => personal(text).names,
    onePersonMayPublish: service.faq.onePersonMayPublish || officers.length < 2,
  };
  return {
    refresh: publishedFaq.refresh,
    takesFeedback,
    news: answerNews({ ...needs, publishedFaq }),
    notReady: faqNotReady(shown),
    sent: rememberSent(needs),
    audits: [faqAudited(desk)],
    words: {
      topics: showTopics(shown),
      'whats-new': whatsNew(needs),
      faq: listWaiting(desk),
      report: faqReport(shown),
    },
    patterns: { 'try a question': tryQuestion(desk) },
    buttons: {
      'faq.show': answers.show,
      'faq.topics': showTopics(shown),
      'faq.topic': showTopic(shown),
      'faq.follow': followTopic(true, shown),
      'faq.unfollow': followTopic(false, shown),
      'faq.news': earlierNews(needs),
      'faq.why': answers.why,
      'faq.helped': judge.helps,
      'faq.object': judge.object,
      [FEEDBACK]: judge.feedback,
      'faq.desk': listWaiting(desk),
      'faq.try': tryQuestion(desk),
      'faq.edit': editEntry(desk),
      'faq.save': saveEntry(desk),
      'faq.withdraw': withdrawEntry(desk),
      'faq.draft': showDraft(desk),
      'faq.publish': publishDraft(desk),
      'faq.drop': dropDraft(desk),
      'faq.learn': draftFromQuestion(desk),
      'faq.words': addOfferedWords(desk),
    },
    events: { 'faq.published': handleRevision(shown) },
    notifications: { correction: correctionSource(shown) },
    digest: { faq: tellFaq(shown) },
    pages: {
      'GET /questions': showQuestions(shown),
      'GET /questions/all': showAll(shown),
      'GET /questions/changes.atom': changesFeed(shown),
      'GET /questions/{id}': showAnswer(shown),
      'POST /questions/{id}': judgeOnPage(shown),
      'GET /questions/{id}/history': showHistory(shown),
    },
    personalPages: {
      'GET /faq': listOnPage(desk),
      'GET /faq/new': editOnPage(desk),
      'POST /faq/new': saveOnPage(desk),
      'POST /faq/new/preview': previewOnPage(desk),
      'GET /faq/{id}': openEntry(desk),
      'GET /faq/{id}/edit': editOnPage(desk),
      'POST /faq/{id}/edit': saveOnPage(desk),
      'POST /faq/{id}/preview': previewOnPage(desk),
      'GET /faq/{id}/draft': draftOnPage(desk),
      'POST /faq/{id}/draft': decideOnPage(desk),
      'GET /faq/{id}/history': openHistory(desk),
    },
    offers: {
      currentFaq,
      restateFaq: publishedFaq.restate,
      restatedBy: publishedFaq.restated,
      renewFaq: publishedFaq.renew,
      recall: recall(shown),
      ask: answers.message,
      lastAnswer: lastAnswer(shown),
      search: searchFaq({ ...shown, ...service }),
      citing: citing(shown),
      faqTopics: topicChoices(shown),
    },
  };
}
