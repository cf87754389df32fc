// What a digest is made of, for tests: a Monday morning on which nothing is new, to be overridden.
import { cards as digestCards } from '../../features/digest/cards.ts';
import { composeDigest, type DigestMaterial } from '../../features/digest/compose.ts';
import type { DigestFacts } from '../../features/digest/facts.ts';
import type { FactsOf } from '../../platform/card.ts';
import { factsOf, shipped } from '../builders.ts';

export const SINCE = '2026-11-20T08:00:00.000Z';
export const BEFORE = '2026-11-19T10:00:00.000Z';
export const AFTER = '2026-11-22T10:00:00.000Z';

export const material = (over: Partial<DigestMaterial> = {}): DigestMaterial => ({
  now: '2026-11-23T08:00:00.000Z',
  since: SINCE,
  reported: [],
  number: 3,
  service: shipped.service,
  seats: shipped.seats,
  roles: shipped.choices.roles,
  nominations: [],
  waiting: [],
  topics: new Map(),
  unknown: [],
  faq: { drafts: 0, due: 0 },
  lost: [],
  panel: undefined,
  titleOf: (id) => (id === 'bus' ? 'What is the red bus?' : undefined),
  removed: '[removed]',
  ...over,
});
export const full = (over: Partial<DigestMaterial>): DigestFacts =>
  factsOf(digestCards.digest, composeDigest(material(over)));
export const quiet = (over: Partial<DigestMaterial> = {}): FactsOf<typeof digestCards.quiet> =>
  factsOf(digestCards.quiet, composeDigest(material(over)));
