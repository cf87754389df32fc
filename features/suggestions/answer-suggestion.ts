// Takes what a colleague makes of a suggestion: they accept and complete the form, or decline and nothing of it is kept.
import { samePerson, type KnownPerson } from '../../platform/person.ts';
import type { Reply } from '../../platform/card.ts';
import type { Form } from '../../platform/turn.ts';
import { ID, textIn } from '../../platform/fields.ts';
import { closeSuggestion, colleagueOf, type SuggestionNeeds } from './notify-colleague.ts';
import type { Suggestion } from './ports.ts';
import { refusals } from '../../platform/refusals.ts';
import { cards } from './cards.ts';

export type AnswerNeeds = SuggestionNeeds & {
  /** Opens the form of nominations: new, or as it stands. */
  openForm: (form: Form) => Promise<Reply>;
  /** Saves a form for later with what is known of a person, unless they have one or have nominated themself. */
  prefillForm: (form: Form, known: Pick<KnownPerson, 'name' | 'email'>) => Promise<void>;
  /** A link that opens a private chat with the bot. */
  chat: string;
};

/**
 * Opens the form with their name and address, saved for later at once, so that it is reminded of. Where there is no such suggestion
 * for whoever pressed, they get their own form or nomination, which anybody may ask for.
 */
export const acceptSuggestion =
  (needs: AnswerNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const found = await suggestedTo(form, needs);
    if (found) {
      await needs.prefillForm(form, found.colleague);
      await closeSuggestion(found.suggestion, 'accepted', needs);
    }
    return needs.openForm(form);
  };

/** Takes the suggestion away. Whoever made it does not hear of it. */
export const declineSuggestion =
  (needs: AnswerNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const found = await suggestedTo(form, needs);
    if (found) await closeSuggestion(found.suggestion, 'declined', needs);
    return cards.declined.with({});
  };

/** The suggestion that was pressed, if it is for whoever pressed. */
async function suggestedTo(
  { fields, person }: Form,
  needs: AnswerNeeds,
): Promise<{ suggestion: Suggestion; colleague: KnownPerson } | undefined> {
  const id = textIn(fields['id']);
  const suggestion = ID.test(id) ? await needs.suggestions.find(needs.service.round.id, id) : undefined;
  const colleague = suggestion && (await colleagueOf(suggestion, needs));
  return colleague && samePerson(colleague.person, person) ? { suggestion, colleague } : undefined;
}
