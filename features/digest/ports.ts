// Ports of digests: one post for each channel and day, claimed and confirmed.
import type { Day, Instant } from '../../platform/calendar.ts';
import type { ChannelAddress } from '../../platform/turn.ts';
import type { DigestIssue } from './issue.ts';

/** A digest's post. `claimed` for long, with nobody working on it, means: nobody can know whether it was posted. */
export type DigestPost = {
  day: Day;
  number: number;
  claimedAt: Instant;
  state: 'claimed' | 'posted' | 'unknown';
  /** Once it is posted, where it can be replaced: its channel, and the activity there. Older versions kept neither. */
  at?: { address: ChannelAddress; activity: string } | undefined;
};

/** How far a digest reported. */
export type DigestMark = { until: Instant; reported: string[] };

/** A record of a section was taken out of a digest that was posted. */
export type DigestCorrection = { at: Instant; section: string };

export type Digests = {
  /** Takes the post of a channel's digest for a day; or answers with the post that is there already. */
  claim: (
    conversation: string,
    post: DigestPost,
    /** Kept in the same transaction, so that every digest that may have been posted can be shown again. */
    issue?: DigestIssue,
  ) => Promise<{ claimed: boolean; post: DigestPost }>;
  /** Posted: the post is marked and the channel moves on to what was reported. */
  confirm: (conversation: string, post: DigestPost, mark: DigestMark) => Promise<void>;
  /** Certainly not posted: the day can be claimed again. */
  release: (conversation: string, day: Day) => Promise<void>;
  /** Nobody can know whether it was posted. Its number is used up. */
  markUnknown: (conversation: string, post: DigestPost) => Promise<void>;
  /** Posts since and including a day that were not confirmed, oldest first. */
  unconfirmedSince: (conversation: string, day: Day) => Promise<DigestPost[]>;
  /** All posts since and including a day, oldest first. For officers, and for what is no turn. */
  since: (conversation: string, day: Day) => Promise<DigestPost[]>;
  /** What the digest of a day said; `undefined` where an older version posted it. Throws where it was changed since. */
  issue: (conversation: string, day: Day) => Promise<DigestIssue | undefined>;
  /** Notes a correction, once for each record, and answers with all of that digest, oldest first. */
  correct: (
    conversation: string,
    day: Day,
    correction: DigestCorrection & { id: string },
  ) => Promise<DigestCorrection[]>;
  corrections: (conversation: string, day: Day) => Promise<DigestCorrection[]>;
};
