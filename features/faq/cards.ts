// The cards of faq, and what each is told.
import beforeObjecting from '../../adaptive-cards/faq/before-objecting.json' with { type: 'json' };
import type beforeObjectingSample from '../../adaptive-cards/faq/before-objecting.sample.json';
import answer from '../../adaptive-cards/faq/answer.json' with { type: 'json' };
import type answerSample from '../../adaptive-cards/faq/answer.sample.json';
import shared from '../../adaptive-cards/faq/shared.json' with { type: 'json' };
import type sharedSample from '../../adaptive-cards/faq/shared.sample.json';
import answers from '../../adaptive-cards/faq/answers.json' with { type: 'json' };
import type answersSample from '../../adaptive-cards/faq/answers.sample.json';
import asOf from '../../adaptive-cards/faq/as-of.json' with { type: 'json' };
import type asOfSample from '../../adaptive-cards/faq/as-of.sample.json';
import corrected from '../../adaptive-cards/faq/corrected.json' with { type: 'json' };
import type correctedSample from '../../adaptive-cards/faq/corrected.sample.json';
import why from '../../adaptive-cards/faq/why.json' with { type: 'json' };
import type whySample from '../../adaptive-cards/faq/why.sample.json';
import didYouMean from '../../adaptive-cards/faq/did-you-mean.json' with { type: 'json' };
import type didYouMeanSample from '../../adaptive-cards/faq/did-you-mean.sample.json';
import notKnown from '../../adaptive-cards/faq/not-known.json' with { type: 'json' };
import type notKnownSample from '../../adaptive-cards/faq/not-known.sample.json';
import whatsNew from '../../adaptive-cards/faq/whats-new.json' with { type: 'json' };
import type whatsNewSample from '../../adaptive-cards/faq/whats-new.sample.json';
import officers from '../../adaptive-cards/faq/officers.json' with { type: 'json' };
import type officersSample from '../../adaptive-cards/faq/officers.sample.json';
import draft from '../../adaptive-cards/faq/draft.json' with { type: 'json' };
import type draftSample from '../../adaptive-cards/faq/draft.sample.json';
import edit from '../../adaptive-cards/faq/edit.json' with { type: 'json' };
import type editSample from '../../adaptive-cards/faq/edit.sample.json';
import report from '../../adaptive-cards/faq/report.json' with { type: 'json' };
import type reportSample from '../../adaptive-cards/faq/report.sample.json';
import tried from '../../adaptive-cards/faq/tried.json' with { type: 'json' };
import type triedSample from '../../adaptive-cards/faq/tried.sample.json';
import topics from '../../adaptive-cards/faq/topics.json' with { type: 'json' };
import type topicsSample from '../../adaptive-cards/faq/topics.sample.json';
import topic from '../../adaptive-cards/faq/topic.json' with { type: 'json' };
import type topicSample from '../../adaptive-cards/faq/topic.sample.json';
import { card, type Contact, type Option } from '../../platform/card.ts';
import type { ServiceContact } from '../rounds/index.ts';
import type {
  FoundInWordsFacts,
  AnsweredPart,
  AsOfFacts,
  AskedFacts,
  Cited,
  Judged,
  NewsFacts,
  ReportFacts,
  SharedAnswer,
  ShownAnswer,
  TopicFacts,
  TopicsFacts,
  WhyFacts,
} from './answer-facts.ts';
import type { FaqOfficersFacts, FaqDraftFacts, FaqEditFacts, FaqTriedFacts } from './officers/editing-facts.ts';

export const cards = {
  beforeObjecting: card<FoundInWordsFacts, typeof beforeObjectingSample>(beforeObjecting),
  answer: card<
    ShownAnswer & {
      related: Option[];
      /** The button that belongs to the answer. */
      action: 'nominate' | 'documents' | 'compare' | null;
      /** The title of a document that the answer comes from and that is newer than its last review. */
      newer: string | null;
      judged: Judged | null;
      /** To pass the question on, where the answer does not help. */
      pass: { key: string; asked: string } | null;
    },
    typeof answerSample
  >(answer),
  shared: card<SharedAnswer, typeof sharedSample>(shared),
  /** `more`: how many questions beyond the most that one message is answered. */
  answers: card<{ parts: AnsweredPart[]; asked: number; more: number; contact: Contact }, typeof answersSample>(
    answers,
  ),
  asOf: card<AsOfFacts, typeof asOfSample>(asOf),
  /** To somebody who was told another answer. `changes` is empty where the whole text is another. */
  corrected: card<
    {
      id: string;
      title: string;
      answered: boolean;
      /** Markdown, written by the council and trusted. */
      answer: string;
      sources: string[];
      cited: Cited;
      version: string;
      since: string;
      changes: { was: string; now: string }[];
      contact: Contact;
    },
    typeof correctedSample
  >(corrected),
  why: card<WhyFacts, typeof whySample>(why),
  didYouMean: card<
    AskedFacts & { options: Option[]; key: string; contact: ServiceContact; officer: boolean },
    typeof didYouMeanSample
  >(didYouMean),
  /** `known`: the title of the entry that has no answer yet, and `entry` its id, where the question is one of those. */
  notKnown: card<
    AskedFacts & {
      key: string;
      known: string | null;
      entry: string | null;
      related: Option[];
      contact: ServiceContact;
      officer: boolean;
      again: boolean;
      /** Whether they told us something, and asked nothing. */
      tells: boolean;
    },
    typeof notKnownSample
  >(notKnown),
  whatsNew: card<NewsFacts, typeof whatsNewSample>(whatsNew),
  topics: card<TopicsFacts, typeof topicsSample>(topics),
  topic: card<TopicFacts, typeof topicSample>(topic),
  officers: card<FaqOfficersFacts, typeof officersSample>(officers),
  draft: card<FaqDraftFacts, typeof draftSample>(draft),
  edit: card<FaqEditFacts, typeof editSample>(edit),
  report: card<ReportFacts, typeof reportSample>(report),
  tried: card<FaqTriedFacts, typeof triedSample>(tried),
};
