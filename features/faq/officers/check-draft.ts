// Asks the publish check about a draft: over what stands when it begins, and over all that is published to begin while it stands.
import { formatDay, dayOf, type Instant } from '../../../platform/calendar.ts';
import { type Facts, quotedIn } from '../../../platform/facts.ts';
import type { Person } from '../../../platform/turn.ts';
import { entryOf } from '../entry.ts';
import { checkPublish, type PublishReport, type Stage } from '../publish-check.ts';
import { beginOf, entriesAt, nextNumber, standingAt, type Draft, type Revision } from '../revision.ts';
import { named, type EditingNeeds } from './editing.ts';

type Publishing = { publisher: Person; at: Instant; override: string | null; facts: Facts };

/** The revision that a draft becomes, after those there are. Publishing it is a review. */
export function revisionOf(
  { entry, text, change, why, from, until, author, question }: Draft,
  { publisher, at, override, facts: known }: Publishing,
  own: readonly Revision[],
): Revision {
  const proposal = { entry, text: { ...text, reviewed: dayOf(at) }, change, why, from, until, author, question };
  const facts = quotedIn(text.answer, known);
  return { ...proposal, number: nextNumber(own), publisher: named(publisher), publishedAt: at, override, facts };
}

/** Asks the publish check about a draft, as if this person published it now. */
export async function checkDraft(
  draft: Draft,
  { publisher, at }: Pick<Publishing, 'publisher' | 'at'>,
  { publishedFaq, revisions, confirmed, signposts, facts }: EditingNeeds,
): Promise<PublishReport> {
  const [all, asked] = await Promise.all([revisions.all(), confirmed()]);
  const others = all.filter(({ entry }) => entry === draft.entry);
  const revision = revisionOf(draft, { publisher, at, override: null, facts }, others);
  const begin = beginOf(revision);
  const changed = entryOf(draft.entry, draft.text);
  const stageFrom = (from: Instant): Stage => ({
    on: from > at ? formatDay(dayOf(from)) : null,
    before: from > at ? publishedFaq.over(entriesAt(all, from)) : publishedFaq.now(),
    after: publishedFaq.over(entriesAt([...all, revision], from)),
    changed,
  });
  // Another revision of the same entry takes its place: what is wrong from then on is not its doing.
  const stands = (from: Instant): boolean => standingAt([...others, revision], from)?.number === revision.number;
  const later = [...new Set(all.map(beginOf))].filter((from) => from > begin && stands(from)).sort();
  return checkPublish({ stages: [begin, ...later].map(stageFrom), confirmed: asked, signposts });
}
