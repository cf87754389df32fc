// The codes of what is said to officers who write, review and publish answers, of what the checklist says of both, of what an answer is
// called among the news, and of what the menu and the feed of changes say.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'faq.title.missing': [],
  'faq.answer.formatting': [],
  'faq.facts.unknown': ['unknown', 'known'],
  'faq.sources.missing': [],
  'faq.long': [],
  'faq.topic.format': [],
  'faq.ownerRole.missing': [],
  'faq.reviewBy.past': [],
  'faq.day.format': [],
  'faq.until.early': [],
  'faq.why.missing': [],
  'faq.second': [],
  'faq.stale': [],
  'faq.blocked': [],
  'news.answer': [],
  'faq.why.question': [],
  'faq.why.words': [],
  'faq.why.facts': ['was', 'is'],
  'desk.faq': [],
  'menu.questions': [],
  'feed.title': [],
  'feed.new': [],
  'feed.changed': [],
  'notReady.draft': [],
  'notReady.drafts': ['count'],
  'notReady.review': [],
  'notReady.reviews': ['count'],
  'faq.records': [],
  'label.did.faq.drafted': [],
  'label.did.faq.published': [],
  'label.did.faq.dropped': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;

/** What can be wrong with an entry, or stand in the way of publishing it. */
export type EditProblem = Exclude<
  keyof Wording,
  | 'news.answer'
  | 'faq.why.question'
  | 'faq.why.words'
  | 'faq.why.facts'
  | `notReady.${string}`
  | `menu.${string}`
  | `desk.${string}`
  | `feed.${string}`
>;
