// Coverage in the digest: seats against nominations, as a table.
import digest from '../../adaptive-cards/coverage/digest.json' with { type: 'json' };
import type digestSample from '../../adaptive-cards/coverage/digest.sample.json';
import { type Said, section, type Tell } from '../../platform/digest/section.ts';
import type { NominationsInDigest, NominationSummary } from '../nominations/index.ts';
import { coverageOf, wantedOf, type Seats } from './seats.ts';

export type CoverageDigest = {
  /** In the order of seats.json. `short`: how many are missing to the minimum. */
  coverage: { id: string; label: string; attribute: string; wanted: string; have: number; short: number }[];
};

export const sections = { coverage: section<CoverageDigest, typeof digestSample>(30, digest) };

export type CoverageDigestNeeds = { nominationsInDigest: NominationsInDigest; seats: Seats };

export const tellCoverage =
  ({ nominationsInDigest, seats }: CoverageDigestNeeds): Tell<CoverageDigest> =>
  async (span) =>
    coverageSaid(seats, await nominationsInDigest(span));

/** It is no news by itself: what changes it is. */
export function coverageSaid(seats: Seats, nominations: readonly NominationSummary[]): Said<CoverageDigest> {
  const covered = coverageOf(seats, nominations);
  const rows = covered.map(({ rule, have, short }) => ({
    id: rule.id,
    label: rule.label,
    attribute: rule.attribute,
    wanted: wantedOf(rule),
    have,
    short,
  }));
  return { facts: { coverage: rows }, news: false };
}
