// The cards of how we compare, and what each is told.
import comparison from '../../adaptive-cards/indicators/comparison.json' with { type: 'json' };
import type comparisonSample from '../../adaptive-cards/indicators/comparison.sample.json';
import list from '../../adaptive-cards/indicators/list.json' with { type: 'json' };
import type listSample from '../../adaptive-cards/indicators/list.sample.json';
import neighbours from '../../adaptive-cards/indicators/neighbours.json' with { type: 'json' };
import type neighboursSample from '../../adaptive-cards/indicators/neighbours.sample.json';
import { card } from '../../platform/card.ts';
import type { ComparisonFacts, ListFacts, NeighboursFacts } from './facts.ts';

export const cards = {
  comparison: card<ComparisonFacts, typeof comparisonSample>(comparison),
  list: card<ListFacts, typeof listSample>(list),
  neighbours: card<NeighboursFacts, typeof neighboursSample>(neighbours),
};
