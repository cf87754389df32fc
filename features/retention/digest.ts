// Retention in the digest: once a month after the end of a round, that the service does not know when its group finished its work.
import digest from '../../adaptive-cards/retention/digest.json' with { type: 'json' };
import type digestSample from '../../adaptive-cards/retention/digest.sample.json';
import { dayOf, type Instant } from '../../platform/calendar.ts';
import { section, type Tell } from '../../platform/digest/section.ts';
import { notFinished, type NotFinishedNeeds } from './not-ready.ts';

/** One round, or none. */
export type RetentionDigest = { unfinished: { title: string }[] };

export const sections = { retention: section<RetentionDigest, typeof digestSample>(72, digest) };

const monthOf = (at: Instant): string => dayOf(at).slice(0, 7);

export const tellRetention =
  (needs: NotFinishedNeeds): Tell<RetentionDigest> =>
  async ({ now, since }) => {
    const isFirst = since === null || monthOf(since) !== monthOf(now);
    const kept = isFirst ? await notFinished(needs, now) : undefined;
    return { facts: { unfinished: kept ? [{ title: kept.title }] : [] }, news: kept !== undefined };
  };
