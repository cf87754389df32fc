// One entry of the FAQ on a page: as it stands and as people get it, and all its versions with who published what, when and why.
import { dayOf, formatDay, formatInstant } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import { wholeNumberIn } from '../../../platform/fields.ts';
import { pageOf } from '../../../platform/page.ts';
import type { PersonalReply, PersonalRequest } from '../../../platform/personal-page.ts';
import { missing } from '../../../platform/web-page.ts';
import { stretches } from '../difference.ts';
import { entryOf, type FaqEntry } from '../entry.ts';
import { createReplies } from '../replies.ts';
import { type Revision, saidIn } from '../revision.ts';
import { nameOfTopic } from '../topics.ts';
import type { ListNeeds } from './desk-list.ts';
import { pages, type VersionFacts } from './desk-pages.ts';
import { type EditingNeeds, isEntryId } from './editing.ts';

/** Each is compared word by word. */
const MOST_VERSIONS = 10;

/** The card that people get who ask for it. */
export function cardOf(
  entry: FaqEntry,
  { publishedFaq, documents, ids, service }: Pick<EditingNeeds, 'publishedFaq' | 'documents' | 'ids' | 'service'>,
): Reply {
  const replies = createReplies({ entry: publishedFaq.now().entry, documents, ids, contact: service.contact });
  const asked = { asked: '', after: null };
  return entry.status === 'answered'
    ? replies.answer(entry, { ...asked, chosen: true }, { near: [], judged: null })
    : replies.notKnown({ ...asked, asked: entry.title }, { known: entry, near: [] });
}

export const openEntry =
  (needs: ListNeeds) =>
  async ({ parameters: { id = '' }, receivedAt }: PersonalRequest): Promise<PersonalReply> => {
    if (!isEntryId(id)) return missing;
    const { revisions, publishedFaq, topicNames } = needs;
    const [draft, own] = await Promise.all([revisions.draft(id), revisions.of(id)]);
    const last = own.at(-1);
    const open = draft?.state === 'open' ? draft : undefined;
    const entry = publishedFaq.now().entry(id) ?? (last ? saidIn(last) : open && entryOf(id, open.text));
    if (!entry) return missing;
    const today = dayOf(receivedAt);
    return pages.entry.with({
      id,
      title: entry.title,
      answered: entry.status === 'answered',
      topic: nameOfTopic(topicNames)(entry.topic),
      sources: entry.source,
      phrasings: entry.alsoAskedAs,
      reviewed: formatDay(entry.reviewed),
      reviewBy: formatDay(entry.reviewBy),
      ownerRole: entry.ownerRole,
      draft: open ? { by: open.author?.name ?? '', at: formatInstant(open.at) } : null,
      ahead: own.flatMap(({ from, text }) =>
        from !== null && from > today ? [{ from: formatDay(from), title: text.title }] : [],
      ),
      card: cardOf(entry, needs),
    });
  };

/** The latest first. */
export const openHistory =
  ({ revisions }: Pick<EditingNeeds, 'revisions'>) =>
  async ({ parameters: { id = '' }, query }: PersonalRequest): Promise<PersonalReply> => {
    const own = isEntryId(id) ? await revisions.of(id) : [];
    const last = own.at(-1);
    if (!last) return missing;
    const pairs = own.map((revision, at) => ({ revision, before: own[at - 1] })).toReversed();
    const { shown, page } = pageOf(pairs, wholeNumberIn(Number(query['at'] ?? 0)), MOST_VERSIONS);
    return pages.history.with({ id, title: last.text.title, versions: shown.map(versionFacts), page });
  };

function versionFacts({ revision, before }: { revision: Revision; before: Revision | undefined }): VersionFacts {
  const { number, publishedAt, publisher, author, why, change, from, until, override, text } = revision;
  const was = before?.text.alsoAskedAs ?? [];
  return {
    number,
    at: formatInstant(publishedAt),
    by: publisher?.name ?? '',
    author: author?.name ?? '',
    why,
    tells: before !== undefined && change === 'substance',
    from: from === null ? '' : formatDay(from),
    until: until === null ? '' : formatDay(until),
    override: override ?? '',
    title: stretches(before?.text.title ?? text.title, text.title),
    answer: stretches(before ? saidIn(before).answer : saidIn(revision).answer, saidIn(revision).answer),
    added: before ? text.alsoAskedAs.filter((said) => !was.includes(said)) : [],
    removed: was.filter((said) => !text.alsoAskedAs.includes(said)),
  };
}
