// Offers officers the words in which people asked what an entry answered, as they said themselves: one press makes phrasings of them.
import { withoutContactDetails } from '../../../platform/contact-details.ts';
import { dayOf } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import { plainWords } from '../../../platform/text.ts';
import type { Form } from '../../../platform/turn.ts';
import { type FaqEntry, textOf } from '../entry.ts';
import { type EditingNeeds, outOfDate } from './editing.ts';
import { keepDraft } from './edit.ts';
import { draftCard } from './review-draft.ts';

/** Longer words are no phrasing, and of an entry with more phrasings than this none are offered. */
const LONGEST_PHRASING = 200;
const MOST_IN_ENTRY = 100;
/** Officers read all of them before they press. */
const MOST_OFFERED = 10;

/** An entry, and words that people asked it in, as they may stand in the FAQ. */
export type Offered = { entry: FaqEntry; words: string[] };

type Needs = Pick<EditingNeeds, 'publishedFaq' | 'saidByPeople' | 'namesIn' | 'wording'>;

/**
 * By entry, those with most words first. What is a phrasing already is not offered, nor is what names or reaches somebody. What officers made of
 * the words before, in a draft, is for them to finish.
 */
export async function offeredWords({ publishedFaq, saidByPeople, namesIn, wording }: Needs): Promise<Offered[]> {
  const { entries, entry } = publishedFaq.now();
  const known = new Set(entries.flatMap(({ title, alsoAskedAs }) => [title, ...alsoAskedAs]).map(plainWords));
  const byEntry = new Map<FaqEntry, string[]>();
  for (const { question, right } of await saidByPeople()) {
    const found = entry(right);
    const words = withoutContactDetails(question, wording['label.removed']).replace(/\s+/gu, ' ').trim();
    const isPhrasing = words !== '' && words.length <= LONGEST_PHRASING && namesIn(words).length === 0;
    if (!found || !isPhrasing || known.has(plainWords(words)) || words.includes(wording['label.removed'])) continue;
    known.add(plainWords(words));
    byEntry.set(found, [...(byEntry.get(found) ?? []), words]);
  }
  return [...byEntry]
    .map(([entry, words]) => ({ entry, words: words.slice(0, Math.min(MOST_OFFERED, roomIn(entry))) }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length || (a.entry.id < b.entry.id ? -1 : 1));
}

const roomIn = ({ alsoAskedAs }: FaqEntry): number => Math.max(0, MOST_IN_ENTRY - alsoAskedAs.length);

/** Drafts the entry with the words that are offered for it now. A draft that is there is shown, and not written over. */
export const addOfferedWords =
  (needs: EditingNeeds) =>
  async ({ fields, person, receivedAt }: Form): Promise<Reply> => {
    const id = textIn(fields['entry']);
    const found = needs.publishedFaq.now().entry(id);
    if (!found) return outOfDate(needs);
    // 1. The same press again, or somebody else's draft.
    const there = await needs.revisions.draft(found.id);
    if (there?.state === 'open') return draftCard(there, { viewer: person }, needs);
    // 2. What is offered now: somebody may have published it meanwhile.
    const offered = (await offeredWords(needs)).find(({ entry }) => entry.id === found.id);
    if (!offered) return outOfDate(needs);
    const text = textOf(found);
    const draft = await keepDraft(
      {
        id: found.id,
        seen: there?.version ?? 0,
        text: { ...text, alsoAskedAs: [...text.alsoAskedAs, ...offered.words], reviewed: dayOf(receivedAt) },
        change: 'wording',
        why: needs.wording['faq.why.words'],
        from: null,
        until: null,
        question: null,
        person,
        at: receivedAt,
      },
      needs,
    );
    const kept = draft ?? (await needs.revisions.draft(found.id));
    return kept ? draftCard(kept, { viewer: person, changed: !draft }, needs) : outOfDate(needs);
  };
