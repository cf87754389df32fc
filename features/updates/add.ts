// Puts words into the draft of the next update, which begins where there is none.
import { type Instant, plusMinutes } from '../../platform/calendar.ts';
import type { Form } from '../../platform/turn.ts';
import { begun } from './begin.ts';
import { problemsIn } from './form.ts';
import { type Draft, isOpen, numberOf, type Words } from './update.ts';
import { audited, type WriteNeeds, writerOf } from './write.ts';

/** Without a draft, what came in the last four weeks. */
const MINUTES = 28 * 24 * 60;

/** From when on the draft tells; without one, since the last update or for four weeks. */
export const sinceOf = (draft: Draft | undefined, now: Instant): Instant => {
  if (isOpen(draft)) return draft.since;
  return draft && draft.published > 0 ? draft.until : plusMinutes(now, -MINUTES);
};

/**
 * `change`: the draft's words with what is added; `undefined` where that is there already. What waits for approval has other words by that.
 * Answers with the draft as it is then. Doing it twice is fine.
 */
export async function addTo(
  change: (words: Words) => Words | undefined,
  form: Form,
  needs: WriteNeeds,
): Promise<Draft> {
  const { receivedAt: now } = form;
  // 1. The draft, which may be new.
  const found = await needs.updates.draft(0);
  const before = isOpen(found)
    ? found
    : await begun({ since: sinceOf(found, now), until: now }, { before: found, turn: form }, needs);
  if (!before) return addTo(change, form, needs);
  // 2. The words in it.
  const words = change(before.words);
  if (!words) return before;
  const version = before.version + 1;
  const draft: Draft = { ...before, version, state: 'draft', author: writerOf(form), words, changedAt: now };
  const kept = await needs.updates.save(draft, before, audited(draft, { turn: form, did: 'update.saved' }, needs));
  return kept ? draft : addTo(change, form, needs);
}

/** Words of another feature, among the news. `problem`: what is wrong with them, or with all news together; then nothing is changed. */
export const addNews =
  (needs: WriteNeeds) =>
  async (text: string, form: Form): Promise<{ number: number } | { problem: string }> => {
    let problem: string | undefined;
    const draft = await addTo(
      (words) => {
        if (words.news.includes(text)) return undefined;
        const news = [words.news, text].filter(Boolean).join('\n\n');
        problem = problemsIn({ ...words, news, change: '' }, 0, needs.wording).find(
          ({ field }) => field === 'news',
        )?.text;
        return problem === undefined ? { ...words, news } : undefined;
      },
      form,
      needs,
    );
    return problem === undefined ? { number: numberOf(draft) } : { problem };
  };
