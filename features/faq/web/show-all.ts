// Shows the whole FAQ on one page, to be printed. It is the one page that grows with the FAQ.
import { dayOf, formatDay } from '../../../platform/calendar.ts';
import type { PageReply, PageRequest } from '../../../platform/web-page.ts';
import type { FaqEntry } from '../entry.ts';
import { isAnswered, nameOfTopic, topicsIn, type TopicsNeeds } from '../topics.ts';
import { pages, type PrintedAnswer } from './pages.ts';

export const showAll =
  ({ currentFaq, topicNames }: TopicsNeeds) =>
  ({ receivedAt }: PageRequest): PageReply =>
    pages.all.with({
      day: formatDay(dayOf(receivedAt)),
      topics: [...topicsIn(currentFaq().entries, topicNames)].map(([topic, entries]) => ({
        name: nameOfTopic(topicNames)(topic),
        answered: entries.filter(isAnswered).map(printed),
        unanswered: entries.filter((entry) => !isAnswered(entry)).map(({ id, title }) => ({ id, title })),
      })),
    });

const printed = ({ id, title, answer, source, reviewed, ownerRole }: FaqEntry): PrintedAnswer => ({
  id,
  title,
  answer,
  sources: source,
  reviewed: formatDay(reviewed),
  ownerRole,
});
