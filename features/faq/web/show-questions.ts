// Shows all questions by topic, a part at a time, and above them what a search finds.
import { wholeNumberIn } from '../../../platform/fields.ts';
import { pageOf } from '../../../platform/page.ts';
import { type PageReply, type PageRequest, redirect } from '../../../platform/web-page.ts';
import type { FaqEntry } from '../entry.ts';
import { answeredFirst, countsOf, isAnswered, nameOfTopic, topicsIn, type TopicsNeeds } from '../topics.ts';
import { findAnswers, type SearchNeeds } from './find-answers.ts';
import { type GroupFacts, pages } from './pages.ts';

/** As many as a page should load; they are folded by topic. */
const MOST_QUESTIONS = 100;
/** More topics than these are found by going through the list. */
const MOST_TOPICS = 40;

export const showQuestions = (needs: SearchNeeds & TopicsNeeds) => {
  const { currentFaq, topicNames } = needs;
  const search = findAnswers(needs);
  const nameOf = nameOfTopic(topicNames);
  return async ({ query, receivedAt }: PageRequest): Promise<PageReply> => {
    const found = await search(query['q'] ?? '', receivedAt);
    if (found && 'then' in found) return redirect(`/questions/${found.then.id}?on=${found.then.day}`);
    const all = topicsIn(currentFaq().entries, topicNames);
    const only = all.get(query['topic'] ?? '');
    const listed = only ?? [...all.values()].flatMap(answeredFirst);
    const { shown, page } = pageOf(
      only ? answeredFirst(only) : listed,
      wholeNumberIn(Number(query['at'])),
      MOST_QUESTIONS,
    );
    return pages.questions.with({
      search: found?.found ?? null,
      topics: [...all]
        .slice(0, MOST_TOPICS)
        .map(([topic, entries]) => ({ topic, name: nameOf(topic), ...countsOf(entries) })),
      topic: only ? { topic: query['topic'] ?? '', name: nameOf(query['topic'] ?? '') } : null,
      groups: [...topicsIn(shown, topicNames)].map(([topic, entries]) => groupOf(topic, nameOf(topic), entries)),
      page,
    });
  };
};

const groupOf = (topic: string, name: string, entries: readonly FaqEntry[]): GroupFacts => {
  const options = (some: readonly FaqEntry[]) => some.map(({ id, title }) => ({ id, title }));
  return {
    topic,
    name,
    answered: options(entries.filter(isAnswered)),
    unanswered: options(entries.filter((entry) => !isAnswered(entry))),
  };
};
