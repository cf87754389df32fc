// Suggestions: somebody suggests that a colleague nominates themself. The colleague hears of it in their own chat, at once where Teams knows them,
// else as soon as they meet the bot. They accept and complete the form, or decline; then all that was said of it goes, and only how it ended is
// counted. The answer to whoever suggests is the same whether the colleague has nominated themself or not.
import { RECIPIENT_COLUMNS } from '../../platform/notifications/store.ts';
import { everyone } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { keyOf } from '../../platform/table.ts';
import { acceptSuggestion, type AnswerNeeds, declineSuggestion } from './answer-suggestion.ts';
import { cards } from './cards.ts';
import { notifications } from './notifications.ts';
import { askColleague, handleSuggestion, suggestionSource } from './notify-colleague.ts';
import { suggestions as store } from './store.ts';
import { makeSuggestion, openSuggestion, suggestionAfterFault, type SuggestNeeds } from './suggest.ts';
import { wording } from './wording.ts';

export const suggestions = feature(
  {
    name: 'suggestions',
    cards,
    wording,
    words: { 'nominate-colleague': everyone },
    buttons: {
      'suggestion.open': everyone,
      'suggestion.make': { ...everyone, givesBack: true },
      'suggestion.accept': everyone,
      'suggestion.decline': everyone,
    },
    tables: {
      Suggestions: {
        holds: 'suggestions that wait for an answer, and how the others ended',
        personal: ['name', 'email', 'why', 'by', ...RECIPIENT_COLUMNS],
        kept: { called: 'suggestions', partitions: (round) => [keyOf(round)] },
      },
    },
    stores: (tables) => ({ suggestions: store(tables) }),
    events: { 'suggestion.made': { table: 'Suggestions' } },
    notifications,
    offers: ['suggestionsDeclined'],
  },
  (needs: SuggestNeeds & AnswerNeeds) => ({
    offers: { suggestionsDeclined: async (round: string) => (await needs.suggestions.closed(round)).declined },
    met: askColleague(needs),
    words: { 'nominate-colleague': openSuggestion(needs) },
    buttons: {
      'suggestion.open': openSuggestion(needs),
      'suggestion.make': { press: makeSuggestion(needs), givesBack: suggestionAfterFault(needs) },
      'suggestion.accept': acceptSuggestion(needs),
      'suggestion.decline': declineSuggestion(needs),
    },
    events: { 'suggestion.made': handleSuggestion(needs) },
    notifications: { suggestion: suggestionSource(needs) },
  }),
);
