// The cards of signposts, and what each is told.
import signpost from '../../adaptive-cards/signposts/signpost.json' with { type: 'json' };
import type signpostSample from '../../adaptive-cards/signposts/signpost.sample.json';
import { card } from '../../platform/card.ts';
import type { SignpostFacts } from './signpost-facts.ts';

export const cards = {
  signpost: card<SignpostFacts, typeof signpostSample>(signpost),
};
