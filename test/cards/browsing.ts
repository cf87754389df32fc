// The situations of the cards behind which all else is found: help, the officers' desk, topics, news.
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards as helpCards } from '../../features/help/cards.ts';
import type { Reply } from '../../platform/card.ts';
import { indicatorSituations } from './indicators.ts';
import { like } from './like.ts';
import { sampleOf } from './samples.ts';

/** Titles as long as the editor takes them. */
const manyOptions = (length: number) => Array.from({ length }, () => ({ id: 'a'.repeat(60), title: 'Ŵ'.repeat(200) }));

export const browsingSituations: Record<string, Reply> = {
  ...indicatorSituations,
  'help where the contact has an address for mail only': like(helpCards.help, {
    contact: { ...sampleOf(helpCards.help).contact, phone: '', hours: '', address: '' },
  }),
  'officers for whom everything is set up': like(helpCards.officers, { notReady: [], unchecked: 0 }),
  'officers for whom some things could not be checked': like(helpCards.officers, { notReady: [], unchecked: 3 }),
  'a topic with more questions than a card holds': like(faqCards.topic, {
    topic: 'a'.repeat(40),
    name: 'Ŵ'.repeat(60),
    answered: manyOptions(10),
    unanswered: manyOptions(5),
    page: { from: 16, to: 30, of: 300, previous: 0, next: 30 },
  }),
  'a topic in which all is answered': like(faqCards.topic, { unanswered: [] }),
  'a topic that somebody does not follow': like(faqCards.topic, { news: { follows: false, muted: false } }),
  'a topic that somebody follows, who has muted news': like(faqCards.topic, { news: { follows: true, muted: true } }),
  'a topic in a channel': like(faqCards.topic, { news: null }),
  'more topics than a card holds': like(faqCards.topics, {
    topics: Array.from({ length: 15 }, () => ({
      topic: 'a'.repeat(40),
      name: 'Ŵ'.repeat(60),
      questions: 20,
      unanswered: 20,
    })),
    page: { from: 16, to: 30, of: 300, previous: 0, next: 30 },
  }),
  'a report before anybody asked': like(faqCards.report, { entries: [], more: 0, reasons: [], passedOn: 0 }),
  'no news': like(faqCards.whatsNew, { entries: [], more: 0, earlier: { after: '', at: 0 } }),
  'news for somebody who never looked': like(faqCards.whatsNew, {
    since: null,
    more: 1,
    earlier: { after: '', at: 10 },
  }),
  'no news for somebody who never looked': like(faqCards.whatsNew, {
    since: null,
    entries: [],
    more: 0,
    earlier: null,
  }),
};
