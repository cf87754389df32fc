// The cards of digest, and what each is told.
import digest from '../../adaptive-cards/digest/digest.json' with { type: 'json' };
import type digestSample from '../../adaptive-cards/digest/digest.sample.json';
import quiet from '../../adaptive-cards/digest/quiet.json' with { type: 'json' };
import type quietSample from '../../adaptive-cards/digest/quiet.sample.json';
import { card } from '../../platform/card.ts';
import type { DigestFacts } from './facts.ts';

export const cards = {
  digest: card<DigestFacts, typeof digestSample>(digest),
  quiet: card<
    {
      number: number;
      day: string;
      since: string;
      total: number;
      waitingTotal: number;
      closing: string;
    },
    typeof quietSample
  >(quiet),
};
