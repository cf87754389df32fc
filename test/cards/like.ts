// Replies for tests: a card's sample, and what differs from it.
import type { Reply, Shown } from '../../platform/card.ts';
import { sampleOf } from './samples.ts';

/** The card's sample with some facts changed. */
export const like = <Facts extends object>(card: Shown<Facts>, changes: Partial<Facts> = {}): Reply =>
  card.with({ ...sampleOf(card), ...changes });
