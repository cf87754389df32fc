// A suggestion on its way to the colleague: at once where Teams knows them, else as soon as they meet the bot.
import type { People } from '../people/index.ts';
import type { Service } from '../rounds/index.ts';
import type { PersonId } from '../../platform/turn.ts';
import type { Followed, OutboxEvent } from '../../platform/outbox.ts';
import type { SuggestionMade } from './notifications.ts';
import { samePerson, type KnownPerson } from '../../platform/person.ts';
import { closeOf, formatClose, formatLeft } from '../../platform/calendar.ts';
import type { Source } from '../../platform/notifications/deliver.ts';
import { planNotifications } from '../../platform/notifications/plan.ts';
import type { Deliveries } from '../../platform/notifications/notification.ts';
import type { Clock, Enqueue } from '../../platform/ports.ts';
import type { Closing, Suggestion, Suggestions } from './ports.ts';
import { cards } from './cards.ts';

export type SuggestionNeeds = {
  clock: Clock;
  service: Service;
  suggestions: Suggestions;
  people: People;
  hasNominated: (round: string, person: PersonId) => Promise<boolean>;
  deliveries: Deliveries;
  enqueue: Enqueue;
};

const notificationOf = ({ round, id }: Suggestion) =>
  ({ kind: 'suggestion', round, id }) as const satisfies SuggestionMade;

/** Does the work of an event. Throws when it could not be done, so that it is tried again. */
export const handleSuggestion =
  (needs: SuggestionNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    const suggestion = await needs.suggestions.ofEvent(event);
    const colleague = suggestion && (await colleagueOf(suggestion, needs));
    if (colleague) await planSuggestion(suggestion, colleague, needs);
    return 'done';
  };

/** Sends somebody whom Teams now knows what waits for them. */
export const askColleague =
  (needs: SuggestionNeeds) =>
  async ({ email }: KnownPerson): Promise<void> => {
    const suggestion = await needs.suggestions.forEmail(needs.service.round.id, email);
    const colleague = suggestion && (await colleagueOf(suggestion, needs));
    if (colleague) await planSuggestion(suggestion, colleague, needs);
  };

/** Who is meant, if Teams knows. Nobody suggests themselves. */
export async function colleagueOf(
  { email, by }: Suggestion,
  { people }: Pick<SuggestionNeeds, 'people'>,
): Promise<KnownPerson | undefined> {
  const known = await people.withEmail(email);
  return known && !samePerson(known.person, by) ? known : undefined;
}

async function planSuggestion(suggestion: Suggestion, { person, address }: KnownPerson, needs: SuggestionNeeds) {
  await planNotifications(notificationOf(suggestion), [{ person, address, about: '' }], needs);
}

/** Takes a suggestion away with all that was kept for it; only how it ended is counted. */
export async function closeSuggestion(
  suggestion: Suggestion,
  how: Closing,
  { deliveries, suggestions }: Pick<SuggestionNeeds, 'deliveries' | 'suggestions'>,
): Promise<void> {
  // The suggestion last: while it is there, this can be done again.
  await deliveries.forget(notificationOf(suggestion));
  await suggestions.close(suggestion, how);
}

/** The card of a suggestion, unless the round is over. Whoever has nominated themself is spared it. */
export const suggestionSource =
  (needs: SuggestionNeeds) =>
  async ({ round, id }: Omit<SuggestionMade, 'kind'>): Promise<Source | undefined> => {
    const { id: current, title, closes } = needs.service.round;
    const now = needs.clock();
    const suggestion = round === current && now < closeOf(closes) && (await needs.suggestions.find(round, id));
    if (!suggestion) return undefined;
    return {
      card: async () => {
        const colleague = await colleagueOf(suggestion, needs);
        if (!colleague) return undefined;
        if (await needs.hasNominated(round, colleague.person)) {
          await closeSuggestion(suggestion, 'needless', needs);
          return undefined;
        }
        const { by, why } = suggestion;
        return cards.suggestion.with({
          id,
          by: by.name,
          why,
          round: title,
          closes: formatClose(closes),
          left: formatLeft(closeOf(closes), now),
        });
      },
    };
  };
