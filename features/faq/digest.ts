// The FAQ in the digest: what is asked most, and what waits for officers.
import digest from '../../adaptive-cards/faq/digest.json' with { type: 'json' };
import type digestSample from '../../adaptive-cards/faq/digest.sample.json';
import { dayOf, plusMinutes } from '../../platform/calendar.ts';
import { MARGIN_MINUTES, oncePerMoment, type Said, section, type Tell } from '../../platform/digest/section.ts';
import type { Deliveries, DeliveryState } from '../../platform/notifications/notification.ts';
import type { KeyDocument } from '../documents/index.ts';
import type { GetCurrentFaq } from './current-faq.ts';
import type { AnswerEvents, Revisions } from './ports.ts';
import { lostCorrections } from './recall.ts';
import { dueBy } from './review-due.ts';
import { topicsOf } from './answer-event.ts';
import { nameOfTopic } from './topics.ts';

export type FaqDigest = {
  topics: { topic: string; count: number }[];
  /** Drafts that wait for another officer, answers whose review is due, and corrections that did not reach people, as far as is known. */
  faq: {
    drafts: { entry: string; title: string }[];
    /** How many more drafts there are than those. */
    more: number;
    due: number;
    untold: { title: string; failed: number; unknown: number }[];
  };
};

export const sections = { faq: section<FaqDigest, typeof digestSample>(50, digest) };

type Needs = {
  currentFaq: GetCurrentFaq;
  documents: readonly KeyDocument[];
  revisions: Pick<Revisions, 'drafts'>;
  deliveries: Pick<Deliveries, 'under'>;
  answerEvents: Pick<AnswerEvents, 'since'>;
  topicNames: Readonly<Record<string, string>>;
};

export const tellFaq = ({
  currentFaq,
  documents,
  revisions,
  deliveries,
  answerEvents,
  topicNames,
}: Needs): Tell<FaqDigest> => {
  const waiting = oncePerMoment(() => revisions.drafts());
  const lostOnes = oncePerMoment(() => lostCorrections({ deliveries }));
  return async (span) => {
    const { now, lookBack } = span;
    const { entry, entries } = currentFaq();
    // What was noted after `now`, if this is read later, is the next digest's.
    const [used, drafts, lostSince] = await Promise.all([
      answerEvents.since(lookBack, now),
      waiting(span),
      lostOnes(span),
    ]);
    // What was being noted while the last digest was made is said again rather than never.
    const lost = lostSince(plusMinutes(lookBack, -MARGIN_MINUTES));
    const due = dueBy(dayOf(now), entries, documents).length;
    return faqSaid({
      topics: topicsOf(used),
      drafts: drafts.map(({ entry: id, text }) => ({ entry: id, title: text.title })),
      due,
      lost,
      titleOf: (id) => entry(id)?.title,
      nameOf: nameOfTopic(topicNames),
    });
  };
};

type Material = {
  topics: ReadonlyMap<string, number>;
  drafts: readonly { entry: string; title: string }[];
  due: number;
  /** Corrections that did not reach somebody since the last digest, or of which nobody can know. */
  lost: readonly { entry: string; state: DeliveryState }[];
  /** The title of the entry with an id. */
  titleOf: (id: string) => string | undefined;
  /** The name of a topic as people read it. */
  nameOf: (topic: string) => string;
};

const MOST_TOPICS = 5;

/** The first drafts have a button of their own; the desk has them all. */
const MOST_DRAFTS = 5;

/** News is any of it. */
export function faqSaid(material: Material): Said<FaqDigest> {
  const { topics, drafts, due, lost, nameOf } = material;
  const most = [...topics]
    .map(([topic, count]) => ({ topic: nameOf(topic), count }))
    .sort((a, b) => b.count - a.count || a.topic.localeCompare(b.topic))
    .slice(0, MOST_TOPICS);
  const listed = drafts.slice(0, MOST_DRAFTS);
  const more = drafts.length - listed.length;
  const facts = { topics: most, faq: { drafts: listed, more, due, untold: untoldIn(material) } };
  return { facts, news: topics.size > 0 || drafts.length + due + lost.length > 0 };
}

/** How many of a list a card shows. */
const MOST = 10;

/** How many people could not be told that an answer changed, by its title. */
function untoldIn({ lost, titleOf }: Material): FaqDigest['faq']['untold'] {
  const count = (of: string, is: DeliveryState): number =>
    lost.filter(({ entry, state }) => entry === of && state === is).length;
  return [...new Set(lost.map(({ entry }) => entry))].slice(0, MOST).map((entry) => ({
    title: titleOf(entry) ?? entry,
    failed: count(entry, 'failed'),
    unknown: count(entry, 'unknown'),
  }));
}
