// An answered question becomes part of the FAQ: a new entry with the askers' words, or phrasings of an entry that answers it.
import type { Replies } from '../ports.ts';
import type { Reply } from '../../../platform/card.ts';
import { dayOf } from '../../../platform/calendar.ts';
import type { Form } from '../../../platform/turn.ts';
import { ID, textIn } from '../../../platform/fields.ts';
import { withoutContactDetails } from '../../../platform/contact-details.ts';
import { plainWords } from '../../../platform/text.ts';
import type { EntryText } from '../entry.ts';
import { changeOf } from '../revision.ts';
import { blankText, isEntryId, outOfDate, type EditingNeeds } from './editing.ts';
import { freeId, keepDraft, textThere } from './edit.ts';
import { draftCard } from './review-draft.ts';

/** So many of the askers' wordings become phrasings. */
const MOST_PHRASINGS = 10;
/** Longer words are no phrasing, and an entry with more phrasings than this takes no more. */
const LONGEST_PHRASING = 200;
const MOST_IN_ENTRY = 100;

/**
 * Drafts what a question teaches the FAQ. With an `entry` (the one that answers it, or one that an officer chose) the askers' words become its
 * phrasings; otherwise the officer's answer becomes a new entry, or the answer of the entry that had none. A draft that is there is not written over.
 */
export const draftFromQuestion =
  (needs: EditingNeeds) =>
  async ({ fields, person, receivedAt }: Form): Promise<Reply> => {
    const { publishedFaq, revisions } = needs;
    const id = textIn(fields['id']);
    const question = ID.test(id) ? await needs.repliesOf(id) : undefined;
    if (!question?.answer) return outOfDate(needs);
    // 1. The same press again shows the draft that came of the first.
    const begun = (await revisions.drafts()).find((draft) => draft.question === id);
    if (begun) return draftCard(begun, { viewer: person }, needs);
    // 2. The entry that is to learn: the one chosen, the one that answers it, or one that grew out of it before.
    const wordings = await wordingsOf(question, needs);
    const grown = (await revisions.all()).find((revision) => revision.question === id)?.entry;
    const { answer } = question;
    // The same answer went to other questions, one of which may be an entry by now.
    const same = publishedFaq.now().entries.find((one) => 'text' in answer && one.answer === answer.text)?.id;
    const given = textIn(fields['entry']) || ('entry' in answer ? answer.entry : (question.entry ?? grown ?? same));
    const said = isEntryId(given ?? '') ? await textThere(given ?? '', needs) : undefined;
    const today = dayOf(receivedAt);
    const before = said ?? { ...blankText(today, needs), topic: topicNear(question, needs) };
    const text = taught(before, question, { wordings, today, own: given !== undefined && given === grown });
    const name = said && given ? given : await freeId(text, needs);
    const there = await revisions.draft(name);
    if (there?.state === 'open') return draftCard(there, { viewer: person, changed: true }, needs);
    // 3. A draft, with the askers' words.
    const draft = await keepDraft(
      {
        id: name,
        seen: there?.version ?? 0,
        text,
        change: said ? changeOf(said, text) : 'wording',
        why: needs.wording['faq.why.question'],
        from: null,
        until: null,
        question: id,
        person,
        at: receivedAt,
      },
      needs,
    );
    const kept = draft ?? (await revisions.draft(name));
    return kept ? draftCard(kept, { viewer: person, changed: !draft }, needs) : outOfDate(needs);
  };

/** What people typed, each wording once, without contact details; the question's own first. */
async function wordingsOf(replies: Replies, { wording, namesIn }: EditingNeeds): Promise<string[]> {
  const clean = (await replies.wordings())
    .map((one) => withoutContactDetails(one, wording['label.removed']).replace(/\s+/gu, ' ').trim())
    // Nobody is named in the FAQ.
    .filter((one) => one.length <= LONGEST_PHRASING && namesIn(one).length === 0);
  return [...new Map(clean.toReversed().map((one) => [plainWords(one), one])).values()]
    .toReversed()
    .slice(0, MOST_PHRASINGS);
}

/** The topic of what the question looks most like, for the officer to put right. */
function topicNear({ text }: Replies, { publishedFaq }: EditingNeeds): string {
  const { matcher, entry, entries } = publishedFaq.now();
  return (entry(matcher.answer(text).id) ?? entries[0])?.topic ?? 'other';
}

function taught(
  before: EntryText,
  { answer }: Replies,
  { wordings: [first = '', ...others], today, own }: { wordings: readonly string[]; today: string; own: boolean },
): EntryText {
  const known = new Set([before.title, ...before.alsoAskedAs].map(plainWords));
  const isNew = before.title === '';
  const text: EntryText = {
    ...before,
    title: isNew ? first : before.title,
    alsoAskedAs: [
      ...before.alsoAskedAs,
      ...(isNew ? others : [first, ...others]).filter((said) => !known.has(plainWords(said))),
    ].slice(0, MOST_IN_ENTRY),
    reviewed: today,
  };
  return answer && 'text' in answer && (own || before.status === 'unanswered')
    ? { ...text, status: 'answered', answer: answer.text, source: [answer.source] }
    : text;
}
