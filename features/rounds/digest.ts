// Rounds in the digest: that the list of closures comes to its end, after which officers would get digests in the holidays.
import digest from '../../adaptive-cards/rounds/digest.json' with { type: 'json' };
import type digestSample from '../../adaptive-cards/rounds/digest.sample.json';
import { dayOf, formatDay } from '../../platform/calendar.ts';
import { type DigestSpan, type Said, section, type Tell } from '../../platform/digest/section.ts';
import { endOfClosures } from './closures.ts';
import type { Service } from './round.ts';

/** One day while the list of closures ends within three months, or has ended; otherwise none. */
export type RoundsDigest = { closuresEnd: { on: string }[] };

export const sections = { rounds: section<RoundsDigest, typeof digestSample>(70, digest) };

export const tellRounds =
  ({ service }: { service: Service }): Tell<RoundsDigest> =>
  (span) =>
    Promise.resolve(roundsSaid(span, service));

/** It is news once, on the first day; later it stands in the digest and in its single line. */
export function roundsSaid({ now, since }: Pick<DigestSpan, 'now' | 'since'>, service: Service): Said<RoundsDigest> {
  const end = endOfClosures(dayOf(now), service);
  const toldBefore = since !== null && endOfClosures(dayOf(since), service) !== undefined;
  const closuresEnd = end === undefined ? [] : [{ on: formatDay(end) }];
  return { facts: { closuresEnd }, news: end !== undefined && !toldBefore };
}
