// The questions that wait, for one officer in their own chat, and for an adviser those of their schools: oldest first, each to be opened there with the names of those who asked.
import type { Role } from '../../platform/access.ts';
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
import { listedFor, type TheirsNeeds } from './theirs.ts';

const MOST_LISTED = 10;
/** Enough of a question to tell it from others; opened, it is whole. */
const SHOWN = 300;

export type ListNeeds = TheirsNeeds & {
  /** What stands where contact details stood. */
  removed: string;
  /** A link that opens a private chat with the bot; empty where there is none. */
  chat: string;
};

/** Lists what waits, a page at a time. One that was dealt with this very moment is left out. */
export const listQuestions =
  (needs: ListNeeds) =>
  async (incoming: Message | Form, role: Role): Promise<Reply> => {
    const { questions, removed, chat } = needs;
    if (incoming.place !== 'personal') return refusals.privateOnly.with({ chat });
    const at = incoming.kind === 'form' ? wholeNumberIn(incoming.fields['at']) : 0;
    const [open, isListed] = await Promise.all([questions.open(), listedFor({ person: incoming.person, role }, needs)]);
    const { shown, page } = pageOf(open.filter(isListed), at, MOST_LISTED);
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
    return cards.list.with({ waiting, page, adviser: role === 'adviser' });
  };
