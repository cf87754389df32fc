// Erasures in the digest: how many people wait for their data to be deleted, and by when, with no name. It is news when somebody asked since, and in
// the last week.
import digest from '../../adaptive-cards/erasure/digest.json' with { type: 'json' };
import type digestSample from '../../adaptive-cards/erasure/digest.sample.json';
import { formatDay, type Instant, plusMinutes } from '../../platform/calendar.ts';
import { section, type Tell } from '../../platform/digest/section.ts';
import { DAYS, dueOn } from './erasure.ts';
import { waitingSince } from './not-ready.ts';
import type { Erasures } from './ports.ts';

/** One line, or none. */
export type ErasureDigest = { deletions: { count: number; due: string }[] };

export const sections = { erasure: section<ErasureDigest, typeof digestSample>(73, digest) };

const SOON_DAYS = 7;
const isSoon = (wantedAt: Instant, now: Instant): boolean => plusMinutes(wantedAt, (DAYS - SOON_DAYS) * 24 * 60) <= now;

export const tellErasures =
  (needs: { erasures: Pick<Erasures, 'all'> }): Tell<ErasureDigest> =>
  async ({ now, since }) => {
    const all = await waitingSince(needs);
    const [first] = all;
    if (first === undefined) return { facts: { deletions: [] }, news: false };
    const news = all.some((wantedAt) => since === null || wantedAt > since || isSoon(wantedAt, now));
    return { facts: { deletions: [{ count: all.length, due: formatDay(dueOn(first)) }] }, news };
  };
