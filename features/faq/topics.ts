// Browsing: the topics of the FAQ by their names, and the questions of each; those without an answer stand apart.
import type { Option, Reply } from '../../platform/card.ts';
import type { Choice } from '../../platform/choices.ts';
import { textIn, wholeNumberIn } from '../../platform/fields.ts';
import { pageOf } from '../../platform/page.ts';
import type { Report } from '../../platform/ports.ts';
import { idOf } from '../../platform/person.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import type { GetCurrentFaq } from './current-faq.ts';
import type { FaqEntry, TopicNames } from './entry.ts';
import type { NewsWanted, ReachablePeople } from '../people/index.ts';

export type TopicsNeeds = {
  currentFaq: GetCurrentFaq;
  topicNames: TopicNames;
};

/** What somebody's own card of a topic needs: whether they follow it. */
export type TopicNeeds = TopicsNeeds & { reachable: Pick<ReachablePeople, 'wanted' | 'follow'>; report: Report };

/** As many as fit on a card, with the longest names and questions. */
const MOST_TOPICS = 15;
const MOST_QUESTIONS = 15;

/** The name of a topic. One that officers made since has none yet: "Car parks" for `car-parks`. */
export const nameOfTopic =
  (names: TopicNames) =>
  (topic: string): string =>
    (Object.hasOwn(names, topic) ? names[topic] : undefined) ??
    topic.charAt(0).toUpperCase() + topic.slice(1).replaceAll('-', ' ');

/** Those that have a question, in the council's order; what it does not list comes last. */
export function topicsIn(entries: readonly FaqEntry[], names: TopicNames): Map<string, readonly FaqEntry[]> {
  const used = new Map<string, FaqEntry[]>();
  for (const entry of entries) {
    const others = used.get(entry.topic);
    if (others) others.push(entry);
    else used.set(entry.topic, [entry]);
  }
  const listed = Object.keys(names).filter((topic) => used.has(topic));
  return new Map([...new Set([...listed, ...[...used.keys()].sort()])].map((topic) => [topic, used.get(topic) ?? []]));
}

export const isAnswered = ({ status }: FaqEntry): boolean => status === 'answered';

/** Those with an answer before those without one. */
export const answeredFirst = (entries: readonly FaqEntry[]): FaqEntry[] => [
  ...entries.filter(isAnswered),
  ...entries.filter((entry) => !isAnswered(entry)),
];

/** How many questions a topic has. */
export const countsOf = (entries: readonly FaqEntry[]): { questions: number; unanswered: number } => ({
  questions: entries.length,
  unanswered: entries.filter((entry) => !isAnswered(entry)).length,
});

/** The topics, to choose from. */
export const topicChoices =
  ({ currentFaq, topicNames }: TopicsNeeds) =>
  (): Choice[] =>
    [...topicsIn(currentFaq().entries, topicNames).keys()].map((value) => ({
      value,
      title: nameOfTopic(topicNames)(value),
    }));

const partIn = (incoming: Message | Form): number =>
  incoming.kind === 'form' ? wholeNumberIn(incoming.fields['at']) : 0;

/** Lists the topics, with how many questions each has. */
export const showTopics =
  ({ currentFaq, topicNames }: TopicsNeeds) =>
  (incoming: Message | Form): Reply => {
    const nameOf = nameOfTopic(topicNames);
    const { shown, page } = pageOf([...topicsIn(currentFaq().entries, topicNames)], partIn(incoming), MOST_TOPICS);
    const topics = shown.map(([topic, entries]) => ({
      topic,
      name: nameOf(topic),
      ...countsOf(entries),
    }));
    return cards.topics.with({ topics, page });
  };

/** Lists the questions of a topic. One that has none any more gives way to the list of topics. */
export const showTopic =
  (needs: TopicNeeds) =>
  async (form: Form): Promise<Reply> =>
    topicCard(form, await wantedBy(form, needs), needs);

/** Somebody follows a topic, so that news on it can be sent to them, or follows it no more. Only what there is can be followed. */
export const followTopic =
  (follows: boolean, needs: TopicNeeds) =>
  async (form: Form): Promise<Reply> => {
    const topic = topicIn(form);
    const isKnown = topicsIn(needs.currentFaq().entries, needs.topicNames).has(topic);
    if (form.place !== 'personal' || (follows && !isKnown)) return topicCard(form, undefined, needs);
    const wanted = await needs.reachable.follow(idOf(form.person), (before) => {
      const others = before.filter((one) => one !== topic);
      return follows ? [...others, topic] : others;
    });
    return topicCard(form, wanted, needs);
  };

const topicIn = ({ fields }: Form): string => textIn(fields['topic']);

/** In their own chat alone; where it cannot be looked up, which is reported, the questions are shown all the same. */
async function wantedBy({ place, person }: Form, { reachable, report }: TopicNeeds): Promise<NewsWanted | undefined> {
  if (place !== 'personal') return undefined;
  return reachable.wanted(idOf(person)).catch((error: unknown) => {
    report('looking up which topics somebody follows', error);
    return undefined;
  });
}

function topicCard(form: Form, wanted: NewsWanted | undefined, needs: TopicsNeeds): Reply {
  const topic = topicIn(form);
  const entries = topicsIn(needs.currentFaq().entries, needs.topicNames).get(topic);
  if (!entries) return showTopics(needs)(form);
  const { shown, page } = pageOf(answeredFirst(entries), partIn(form), MOST_QUESTIONS);
  const options = (some: readonly FaqEntry[]): Option[] => some.map(({ id, title }) => ({ id, title }));
  return cards.topic.with({
    topic,
    name: nameOfTopic(needs.topicNames)(topic),
    answered: options(shown.filter(isAnswered)),
    unanswered: options(shown.filter((entry) => !isAnswered(entry))),
    news: wanted ? { follows: wanted.topics.includes(topic), muted: wanted.muted } : null,
    page,
  });
}
