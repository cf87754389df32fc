// What a colleague makes of a suggestion: they accept and complete the form, or decline and nothing of it is kept.
import { samePerson, type KnownPerson } from '../../platform/person.ts';
import type { Reply } from '../../platform/card.ts';
import type { Form } from '../../platform/turn.ts';
import { inputsFor } from '../nominations/check.ts';
import { openForm, type OpenNeeds } from '../nominations/open.ts';
import { ID, textIn } from '../questions/fields.ts';
import { closeSuggestion, colleagueOf, type SuggestionNeeds } from './owe.ts';
import type { Suggestion } from './ports.ts';
import { refusals } from '../../platform/refusals.ts';
import { cards } from './cards.ts';

export type AnswerNeeds = SuggestionNeeds & OpenNeeds;

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
      await begin(form, found.colleague, needs);
      await closeSuggestion(found.suggestion, 'accepted', needs);
    }
    return openForm(needs)(form);
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

/** What they had saved or sent themselves stays as it is. */
async function begin({ person, address, receivedAt }: Form, { name, email }: KnownPerson, needs: AnswerNeeds) {
  const round = needs.service.round.id;
  const [standing, draft] = await Promise.all([
    needs.nominations.find(round, person),
    needs.drafts.find(round, person),
  ]);
  if (standing || draft) return;
  await needs.drafts.save({
    round,
    person: { tenantId: person.tenantId, objectId: person.objectId },
    address,
    formKey: needs.ids.key(),
    base: 0,
    inputs: inputsFor({ name, email }),
    savedAt: receivedAt,
    asking: null,
    version: 1,
  });
}
