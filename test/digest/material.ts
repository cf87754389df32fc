// What a digest is made of, for tests: a Monday morning on which nothing is new, to be overridden.
import { composeDigest, type DigestMaterial } from '../../features/digest/compose.ts';
import type { Cards } from '../../platform/cards.ts';
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
export const full = (over: Partial<DigestMaterial>): Cards['digest'] =>
  factsOf('digest', composeDigest(material(over)));
export const quiet = (over: Partial<DigestMaterial> = {}): Cards['digest-quiet'] =>
  factsOf('digest-quiet', composeDigest(material(over)));
