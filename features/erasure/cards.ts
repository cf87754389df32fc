// The cards of erasures, and what each is told.
import list from '../../adaptive-cards/erasure/list.json' with { type: 'json' };
import type listSample from '../../adaptive-cards/erasure/list.sample.json';
import mine from '../../adaptive-cards/erasure/mine.json' with { type: 'json' };
import type mineSample from '../../adaptive-cards/erasure/mine.sample.json';
import person from '../../adaptive-cards/erasure/person.json' with { type: 'json' };
import type personSample from '../../adaptive-cards/erasure/person.sample.json';
import { card } from '../../platform/card.ts';
import type { ErasureFacts, ListFacts, MineFacts } from './facts.ts';

export const cards = {
  list: card<ListFacts, typeof listSample>(list),
  person: card<ErasureFacts, typeof personSample>(person),
  mine: card<MineFacts, typeof mineSample>(mine),
};
