// The cards of suggestions, and what each is told.
import form from '../../adaptive-cards/suggestions/form.json' with { type: 'json' };
import type formSample from '../../adaptive-cards/suggestions/form.sample.json';
import made from '../../adaptive-cards/suggestions/made.json' with { type: 'json' };
import type madeSample from '../../adaptive-cards/suggestions/made.sample.json';
import suggestion from '../../adaptive-cards/suggestions/suggestion.json' with { type: 'json' };
import type suggestionSample from '../../adaptive-cards/suggestions/suggestion.sample.json';
import declined from '../../adaptive-cards/suggestions/declined.json' with { type: 'json' };
import type declinedSample from '../../adaptive-cards/suggestions/declined.sample.json';
import closed from '../../adaptive-cards/suggestions/closed.json' with { type: 'json' };
import type closedSample from '../../adaptive-cards/suggestions/closed.sample.json';
import { card } from '../../platform/card.ts';
import type { SuggestionFacts, SuggestionFormFacts } from './suggestion-facts.ts';

export const cards = {
  form: card<SuggestionFormFacts, typeof formSample>(form),
  /** To whoever suggests. `letter`: paragraphs of plain text for a colleague whom Teams does not know. */
  made: card<{ name: string; known: boolean; letter: string[] }, typeof madeSample>(made),
  suggestion: card<SuggestionFacts, typeof suggestionSample>(suggestion),
  declined: card<Record<string, never>, typeof declinedSample>(declined),
  closed: card<{ allowed: boolean; opens: string; closes: string }, typeof closedSample>(closed),
};
