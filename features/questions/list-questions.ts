// The questions that wait, for one officer in their own chat: oldest first, each to be opened there with the names of those who asked.
import type { Questions } from './ports.ts';
import type { Reply } from '../../platform/card.ts';
import { formatInstant } from '../../platform/calendar.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { clip } from '../../platform/format.ts';
import { pageOf } from '../../platform/page.ts';
import { wholeNumberIn } from '../../platform/fields.ts';
import { isOpen } from './question.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import { refusals } from '../../platform/refusals.ts';
import { cards } from './cards.ts';

const MOST_LISTED = 10;
/** Enough of a question to tell it from others; opened, it is whole. */
const SHOWN = 300;

export type ListNeeds = {
  questions: Questions;
  /** What stands where contact details stood. */
  removed: string;
  /** A link that opens a private chat with the bot; empty where there is none. */
  chat: string;
};

/** Lists what waits, a page at a time. One that was dealt with this very moment is left out. */
export const listQuestions =
  ({ questions, removed, chat }: ListNeeds) =>
  async (incoming: Message | Form): Promise<Reply> => {
    if (incoming.place !== 'personal') return refusals.privateOnly.with({ chat });
    const at = incoming.kind === 'form' ? wholeNumberIn(incoming.fields['at']) : 0;
    const { shown, page } = pageOf(await questions.open(), at, MOST_LISTED);
    // The list does not say who took what.
    const found = await Promise.all(shown.map(({ id }) => questions.find(id)));
    const waiting = found
      .filter((question) => question !== undefined)
      .filter(isOpen)
      .map(({ id, text, askers, askedAt, state, officer }) => ({
        id,
        askers,
        state,
        text: clip(withoutContactDetails(text, removed), SHOWN),
        asked: formatInstant(askedAt),
        officer: officer?.name ?? '',
      }));
    return cards.list.with({ waiting, page });
  };
