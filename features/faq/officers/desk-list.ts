// Lists the entries of the FAQ on a page: all, by topic and by words, and those that want an officer.
import { dayOf, formatDay, plusMinutes, type Day } from '../../../platform/calendar.ts';
import { wholeNumberIn } from '../../../platform/fields.ts';
import { clip } from '../../../platform/format.ts';
import { pageOf } from '../../../platform/page.ts';
import { samePerson } from '../../../platform/person.ts';
import type { PersonalReply, PersonalRequest } from '../../../platform/personal-page.ts';
import { plain } from '../../../platform/text.ts';
import type { Person } from '../../../platform/turn.ts';
import { entryOf, type FaqEntry } from '../entry.ts';
import { dueBy, newerDocument } from '../review-due.ts';
import type { Draft, Revision } from '../revision.ts';
import { nameOfTopic, topicsIn } from '../topics.ts';
import { type ListedEntry, pages, SHOWN, type Shown } from './desk-pages.ts';
import type { EditingNeeds } from './editing.ts';
import { SOON_MINUTES } from './list-waiting.ts';

export type ListNeeds = EditingNeeds;

const MOST_LISTED = 25;
const LONGEST = 100;

/** Every entry that ships has at least so many ways to ask it: with fewer, people who ask in their own words do not find it. */
export const FEW = 20;

type Found = { entry: FaqEntry; draft: Draft | undefined; ahead: Revision | undefined };

export const listOnPage =
  (needs: ListNeeds) =>
  async ({ query, person, receivedAt }: PersonalRequest): Promise<PersonalReply> => {
    const { entries } = needs.publishedFaq.now();
    const [drafts, all] = await Promise.all([needs.revisions.drafts(), needs.revisions.all()]);
    const today = dayOf(receivedAt);
    const found = foundIn(entries, { drafts, ahead: all.filter(({ from }) => from !== null && from > today) });
    const due = new Set(
      dueBy(dayOf(plusMinutes(receivedAt, SOON_MINUTES)), entries, needs.documents).map(({ entry }) => entry.id),
    );
    const isShown = shownTo(person, due, needs);
    const show = SHOWN.find((one) => one === query['show']) ?? 'all';
    const [q, topic] = [clip(query['q'] ?? '', LONGEST), query['topic'] ?? ''];
    const wanted = found.filter((one) => isShown[show](one)).filter(fitting(q, topic));
    const { shown, page } = pageOf(inOrder(wanted, show), wholeNumberIn(Number(query['at'] ?? 0)), MOST_LISTED);
    const nameOf = nameOfTopic(needs.topicNames);
    return pages.list.with({
      show,
      counts: counted(found, isShown),
      q,
      topic,
      topics: [...topicsIn(entries, needs.topicNames).keys()].map((value) => ({ value, title: nameOf(value) })),
      items: shown.map((one) => listed(one, { today, nameOf, needs })),
      page,
      few: FEW,
    });
  };

/** All that stand, and those that nothing but a draft, or something that is still to come, knows of. */
function foundIn(
  entries: readonly FaqEntry[],
  { drafts, ahead }: { drafts: readonly Draft[]; ahead: readonly Revision[] },
): Found[] {
  const draftOf = new Map(drafts.map((draft) => [draft.entry, draft]));
  const aheadOf = new Map(ahead.map((revision) => [revision.entry, revision]));
  const known = new Set(entries.map(({ id }) => id));
  const others = new Map([...ahead, ...drafts].map(({ entry, text }) => [entry, entryOf(entry, text)]));
  const fresh = [...others.values()].filter(({ id }) => !known.has(id));
  return [...entries, ...fresh].map((entry) => ({
    entry,
    draft: draftOf.get(entry.id),
    ahead: aheadOf.get(entry.id),
  }));
}

const shownTo = (
  person: Person,
  due: ReadonlySet<string>,
  { onePersonMayPublish }: ListNeeds,
): Readonly<Record<Shown, (one: Found) => boolean>> => ({
  all: () => true,
  approve: ({ draft }) =>
    draft !== undefined && (onePersonMayPublish || draft.author === null || !samePerson(draft.author, person)),
  drafts: ({ draft }) => draft !== undefined,
  due: ({ entry }) => due.has(entry.id),
  few: ({ entry }) => entry.alsoAskedAs.length < FEW,
  unanswered: ({ entry }) => entry.status === 'unanswered',
  ahead: ({ ahead }) => ahead !== undefined,
});

function counted(found: readonly Found[], isShown: ReturnType<typeof shownTo>): Record<Shown, number> {
  const count = (show: Shown) => found.filter(isShown[show]).length;
  return {
    all: found.length,
    approve: count('approve'),
    drafts: count('drafts'),
    due: count('due'),
    few: count('few'),
    unanswered: count('unanswered'),
    ahead: count('ahead'),
  };
}

/** Those of a topic, or of all, with all the words in what people read of them or ask. */
const fitting = (q: string, topic: string) => {
  const words = plain(q).split(' ').filter(Boolean);
  return ({ entry: { id, title, alsoAskedAs, answer, topic: own } }: Found): boolean => {
    if (topic !== '' && own !== topic) return false;
    const said = plain([id, title, answer, ...alsoAskedAs].join(' '));
    return words.every((word) => said.includes(word));
  };
};

/** What is due the earliest day first, what is thin the thinnest first, all else by title. */
const inOrder = (found: readonly Found[], show: Shown): Found[] =>
  found.toSorted((a, b) =>
    show === 'few' && a.entry.alsoAskedAs.length !== b.entry.alsoAskedAs.length
      ? a.entry.alsoAskedAs.length - b.entry.alsoAskedAs.length
      : show === 'due' && a.entry.reviewBy !== b.entry.reviewBy
        ? a.entry.reviewBy.localeCompare(b.entry.reviewBy)
        : a.entry.title.localeCompare(b.entry.title),
  );

type Beside = { today: Day; nameOf: (topic: string) => string; needs: ListNeeds };

const listed = ({ entry, draft, ahead }: Found, { today, nameOf, needs }: Beside): ListedEntry => ({
  id: entry.id,
  title: entry.title,
  topic: nameOf(entry.topic),
  answered: entry.status === 'answered',
  phrasings: entry.alsoAskedAs.length,
  reviewBy: formatDay(entry.reviewBy),
  late: entry.status === 'answered' && entry.reviewBy < today,
  newer: newerDocument(entry, needs.documents)?.title ?? '',
  draftBy: draft ? (draft.author?.name ?? '–') : '',
  from: ahead ? formatDay(ahead.from ?? today) : '',
});
