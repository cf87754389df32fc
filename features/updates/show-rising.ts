// Shows officers the questions that are asked more and more, with their answers, and puts one into the draft of the next update.
import type { Role } from '../../platform/access.ts';
import { dayOf, formatDay, type Instant, plusMinutes } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { textIn } from '../../platform/fields.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { firstWords } from '../faq/index.ts';
import { begun } from './begin.ts';
import { cards } from './cards.ts';
import { mythOf } from './draft-words.ts';
import { risingBetween } from './gather.ts';
import { type Draft, isOpen } from './update.ts';
import { audited, type WriteNeeds, writerOf } from './write.ts';

const MOST = 6;
const LONGEST_ANSWER = 250;

/** Without a draft, what rose in the last four weeks. */
const MINUTES = 28 * 24 * 60;

/** What rises in the time that the draft is about, and up to now; without a draft, since the last update or for four weeks. */
export const showRising =
  (needs: WriteNeeds) =>
  async (turn: Message | Form): Promise<Reply> => {
    if (turn.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    return risingCard(await needs.updates.draft(0), turn.receivedAt, '', needs);
  };

const sinceOf = (draft: Draft | undefined, now: Instant): Instant => {
  if (isOpen(draft)) return draft.since;
  return draft && draft.published > 0 ? draft.until : plusMinutes(now, -MINUTES);
};

async function risingCard(draft: Draft | undefined, now: Instant, added: string, needs: WriteNeeds): Promise<Reply> {
  const since = sinceOf(draft, now);
  const { rising } = await risingBetween({ since, until: now }, needs);
  return cards.rising.with({
    since: formatDay(dayOf(since)),
    questions: rising.slice(0, MOST).map(({ entry: id, asked, before, of: { title, answer } }) => ({
      id,
      title,
      answer: firstWords(answer, LONGEST_ANSWER),
      asked,
      before,
      isIn: isOpen(draft) && isIn(draft, title),
    })),
    draft: isOpen(draft) ? draft.published + 1 : 0,
    added,
  });
}

/** A draft names each question in bold. */
const isIn = ({ words }: Draft, title: string): boolean => words.mythbusting.includes(`**${title}**`);

/** Puts a question with its answer into the draft, which begins where there is none. Doing it twice is fine. */
export const addRising =
  (needs: WriteNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const entry = needs.currentFaq().entry(textIn(form.fields['id']));
    const { receivedAt: now } = form;
    const found = await needs.updates.draft(0);
    if (entry?.status !== 'answered') return risingCard(found, now, '', needs);
    // 1. The draft, which may be new.
    const before = isOpen(found)
      ? found
      : await begun({ since: sinceOf(found, now), until: now }, { before: found, turn: form }, needs);
    if (!before) return addRising(needs)(form, role);
    // 2. The question in it. What waits for approval has other words by that.
    const isThere = isIn(before, entry.title);
    const { words } = before;
    const mythbusting = [words.mythbusting, mythOf(entry, needs)].filter(Boolean).join('\n\n');
    const draft: Draft = {
      ...before,
      version: before.version + 1,
      state: 'draft',
      author: writerOf(form),
      words: { ...words, mythbusting },
      changedAt: now,
    };
    if (isThere || (await needs.updates.save(draft, before, audited(form, 'update.saved', needs))))
      return risingCard(isThere ? before : draft, now, entry.title, needs);
    return addRising(needs)(form, role);
  };
