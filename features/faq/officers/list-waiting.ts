// Shows officers of the FAQ what waits for a second person, what is to be looked at again, and a place to try a question.
import type { Reply } from '../../../platform/card.ts';
import { dayOf, formatDay, formatInstant, plusMinutes } from '../../../platform/calendar.ts';
import type { Form, Message } from '../../../platform/turn.ts';
import { clip } from '../../../platform/format.ts';
import { LONGEST_QUESTION, textIn } from '../../../platform/fields.ts';
import { dueBy } from '../review-due.ts';
import { sureOf } from '../why.ts';
import type { FaqEntry } from '../entry.ts';
import type { EditingNeeds } from './editing.ts';
import type { FaqOfficersFacts } from './editing-facts.ts';
import { offeredWords } from './offered-words.ts';
import { refusals } from '../../../platform/refusals.ts';
import { cards } from '../cards.ts';

/** What is due within these days is listed. */
export const SOON_MINUTES = 14 * 24 * 60;
const MOST_LISTED = 10;
const MOST_OFFERED = 5;
/** With so many ways of asking an entry is found twice as often as with six. */
const ENOUGH = 16;

/** Everything about the FAQ that wants an officer. */
export const listWaiting =
  (needs: EditingNeeds) =>
  async ({ receivedAt, place, conversation }: Message | Form): Promise<Reply> => {
    const { revisions, publishedFaq, documents, staffChannels } = needs;
    // In a channel that is not a staff channel, and in group chats, others would read along.
    if (place !== 'personal' && !(await staffChannels.find(conversation))) return refusals.staffChannelOnly.with({});
    const [drafts, all, offered] = await Promise.all([revisions.drafts(), revisions.all(), offeredWords(needs)]);
    const today = dayOf(receivedAt);
    const soon = dayOf(plusMinutes(receivedAt, SOON_MINUTES));
    const { entries } = publishedFaq.now();
    const unanswered = entries.filter(({ status }) => status === 'unanswered');
    const due = dueBy(soon, entries, documents);
    const begun = new Set(drafts.map(({ entry }) => entry));
    const words = offered.filter(({ entry }) => !begun.has(entry.id));
    const ahead = all.filter(({ from }) => from !== null && from > today);
    return cards.officers.with({
      entries: entries.length,
      unanswered: unanswered.slice(0, MOST_LISTED).map(({ id, title }) => ({ entry: id, title })),
      unansweredInAll: unanswered.length,
      drafts: drafts.slice(0, MOST_LISTED).map(({ entry, text, author, at }) => ({
        entry,
        title: text.title,
        by: author?.name ?? '',
        at: formatInstant(at),
      })),
      due: due.slice(0, MOST_LISTED).map(({ entry: { id, title, reviewBy }, newer }) => ({
        entry: id,
        title,
        by: formatDay(reviewBy),
        late: reviewBy < today,
        newer: newer?.title ?? null,
      })),
      ahead: ahead.slice(0, MOST_LISTED).map(({ entry, text, from }) => ({
        entry,
        title: text.title,
        from: formatDay(from ?? today),
      })),
      words: words.slice(0, MOST_OFFERED).map(({ entry: { id, title }, words }) => ({
        entry: id,
        title,
        said: words,
      })),
      thin: thinIn(entries),
      more: [drafts, due, ahead].reduce((sum, { length }) => sum + Math.max(0, length - MOST_LISTED), 0),
    });
  };

/** The entries of which fewest ways of asking are known, if fewer than pays: docs/answers.md. */
const thinIn = (entries: readonly FaqEntry[]): FaqOfficersFacts['thin'] =>
  entries
    .map(({ id, title, alsoAskedAs }) => ({ entry: id, title, known: alsoAskedAs.length + 1 }))
    .filter(({ known }) => known < ENOUGH)
    .sort((a, b) => a.known - b.known)
    .slice(0, MOST_OFFERED);

const TRY = /^try:\s*(?<question>\S.*)$/isu;

/** The question of "try: when does it start"; `undefined` when a message is none. */
export const triedIn = (text: string): string | undefined => TRY.exec(text.trim())?.groups?.['question'];

const MOST_RANKED = 5;

/** What the service would do with a question, by the very function that answers people; nothing is counted or remembered. */
export const tryQuestion =
  ({ publishedFaq }: EditingNeeds) =>
  (incoming: Message | Form): Reply => {
    const typed =
      incoming.kind === 'message' ? (triedIn(incoming.text) ?? incoming.text) : textIn(incoming.fields['question']);
    const question = clip(typed, LONGEST_QUESTION);
    const { matcher, entry } = publishedFaq.now();
    const { outcome, id, p, alternatives } = matcher.answer(question);
    const ranked = [...new Set([id, ...alternatives])].flatMap((one) => entry(one) ?? []).slice(0, MOST_RANKED);
    const best = entry(id);
    return cards.tried.with({
      question,
      outcome:
        question === '' ? 'nothing' : outcome === 'answer' && best?.status !== 'answered' ? 'unanswered' : outcome,
      best: best?.title ?? null,
      sure: sureOf(p),
      ranking: ranked.map(({ id: one, title, status }) => ({
        entry: one,
        title,
        answered: status === 'answered',
      })),
    });
  };
