// Replies for tests: a card's sample, and what differs from it.
import type { Cards } from '../../platform/cards.ts';
import type { Reply } from '../../platform/turn.ts';
import { sampleOf } from './samples.ts';

/** A reply of the given card. The one cast that pairs a card's name with its facts. */
export const replyOf = <Card extends keyof Cards>(card: Card, facts: Cards[Card]): Reply => ({ card, facts }) as Reply;

/** The card's sample with some facts changed. */
export const like = <Card extends keyof Cards>(card: Card, changes: Partial<Cards[Card]> = {}): Reply =>
  replyOf(card, { ...sampleOf(card), ...changes });
