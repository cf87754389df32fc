// The card of retention, and what it is told.
import retention from '../../adaptive-cards/retention/retention.json' with { type: 'json' };
import type retentionSample from '../../adaptive-cards/retention/retention.sample.json';
import { card } from '../../platform/card.ts';
import type { RetentionFacts } from './facts.ts';

export const cards = { retention: card<RetentionFacts, typeof retentionSample>(retention) };
