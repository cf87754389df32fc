// Shows officers the questions that are asked more and more, with their answers, and puts one into the draft of the next update.
import { dayOf, formatDay, type Instant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { textIn } from '../../platform/fields.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { firstWords } from '../faq/index.ts';
import { addTo, sinceOf } from './add.ts';
import { cards } from './cards.ts';
import { mythOf } from './draft-words.ts';
import { risingBetween } from './gather.ts';
import { type Draft, isOpen } from './update.ts';
import type { WriteNeeds } from './write.ts';

const MOST = 6;
const LONGEST_ANSWER = 250;

/** What rises in the time that the draft is about, and up to now; without a draft, since the last update or for four weeks. */
export const showRising =
  (needs: WriteNeeds) =>
  async (turn: Message | Form): Promise<Reply> => {
    if (turn.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    return risingCard(await needs.updates.draft(0), turn.receivedAt, '', needs);
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
const isIn = ({ words }: Pick<Draft, 'words'>, title: string): boolean => words.mythbusting.includes(`**${title}**`);

/** Puts a question with its answer into the draft, which begins where there is none. Doing it twice is fine. */
export const addRising =
  (needs: WriteNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const entry = needs.currentFaq().entry(textIn(form.fields['id']));
    const { receivedAt: now } = form;
    if (entry?.status !== 'answered') return risingCard(await needs.updates.draft(0), now, '', needs);
    const draft = await addTo(
      (words) => {
        if (isIn({ words }, entry.title)) return undefined;
        const mythbusting = [words.mythbusting, mythOf(entry, needs)].filter(Boolean).join('\n\n');
        return { ...words, mythbusting };
      },
      form,
      needs,
    );
    return risingCard(draft, now, entry.title, needs);
  };
