// Sends each staff channel its digest once a school day: claim, post, confirm. What cannot be known after a crash is said, not hidden.
import { type Closure, type Day, dayOf, type Instant, plusMinutes } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { DigestSpan, Sections, Told } from '../../platform/digest/section.ts';
import type { Clock, Enqueue, Post, Report } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import { ThrottledError } from '../../platform/throttled.ts';
import type { Message } from '../../platform/turn.ts';
import { settingsOf, type StaffChannel, type StaffChannels } from '../staff-channels/index.ts';
import { digestCards } from './cards.ts';
import { composeDigest } from './compose.ts';
import { dueAt, isDue } from './due.ts';
import { lookBackOf, type Moment, momentAt, moments } from './moment.ts';
import type { DigestIssue } from './issue.ts';
import type { DigestMark, DigestPost, Digests } from './ports.ts';

export type DigestNeeds = {
  clock: Clock;
  service: { closures: readonly Closure[] };
  /** The sections that features have declared, and what all of them say of a span. */
  sections: { declared: Sections; tell: (span: DigestSpan) => Promise<Told> };
  staffChannels: StaffChannels;
  digests: Digests;
  enqueue: Enqueue;
  post: Post;
  report: Report;
};

/** A claim this old has nobody working on it: longer than a function may run. */
const ABANDONED_AFTER_MINUTES = 10;

/**
 * Asks for the latest digest in every staff channel that is due it. Only enqueues, so a digest missed while the
 * service was down is sent at the next tick. Answers with how many.
 */
export const digestsDue =
  ({ clock, service, staffChannels, enqueue }: DigestNeeds) =>
  async (): Promise<number> => {
    const now = clock();
    const dues = (await staffChannels.list()).flatMap((channel) => {
      const due = dueAt(now, channel, service.closures);
      return due && isDue(channel, due, now) ? [{ conversation: channel.conversation, day: due.day }] : [];
    });
    for (const about of dues) await enqueue({ kind: 'job', job: 'digest', about });
    return dues.length;
  };

/** Posts one channel's digest for a day, at most once. Safe to repeat, at any point, by any number of workers. */
export const sendDigest = (needs: DigestNeeds) => {
  const momentOf = moments(needs.sections.tell);
  return async ({ conversation, day }: { conversation: string; day: Day }): Promise<void> => {
    const { clock, digests, staffChannels, service, report } = needs;
    const now = clock();
    // 1. A channel that was unfollowed in the meantime gets nothing, and nor does a day whose successor is due already.
    const channel = await staffChannels.find(conversation);
    if (!channel || dueAt(now, channel, service.closures)?.day !== day) return;
    // 2. Compose before claiming, so that as little as possible lies between the claim and the post.
    const unconfirmed = await unconfirmedOf(channel, now, needs);
    // What was claimed is posted, or nobody knows: nothing is read for it again.
    const before = unconfirmed.find((post) => post.day === day);
    if (before) return leave(conversation, before, needs);
    const number = await nextNumber(channel, unconfirmed, needs);
    const { reply, mark, said } = await compose(momentOf(day, now), channel, { needs, unconfirmed, number, now });
    // 3. Claim. Whoever comes second leaves it alone, or marks what a crashed worker left behind.
    const claim: DigestPost = { day, number, claimedAt: now, state: 'claimed' };
    const { claimed, post: standing } = await digests.claim(conversation, claim, { number, day, ...said });
    if (!claimed) return leave(conversation, standing, needs);
    // 4. Post. A refusal is final and certain, and busy is certain for now; anything thrown leaves it open whether the post was made.
    const posted = await needs.post(channel.address, reply).catch(async (error: unknown) => {
      await digests.markUnknown(conversation, claim);
      report('posting a digest: whether it arrived is not known', error);
    });
    if (!posted) return;
    if (!posted.posted) {
      await digests.release(conversation, day);
      if ('busy' in posted) throw new ThrottledError();
      report('posting a digest was refused', posted.refused);
      return;
    }
    // 5. Confirm: only now does the next digest count from here. Where a connector gives no id the post cannot be replaced.
    const at = posted.activity === '' ? undefined : { address: channel.address, activity: posted.activity };
    await digests.confirm(conversation, { ...claim, at }, mark);
  };
};

/** Another claimed it. What that one left behind when it crashed is marked. */
async function leave(conversation: string, standing: DigestPost, { clock, digests }: DigestNeeds): Promise<void> {
  if (isAbandoned(standing, clock())) await digests.markUnknown(conversation, standing);
}

const isAbandoned = ({ state, claimedAt }: DigestPost, now: Instant): boolean =>
  state === 'claimed' && plusMinutes(claimedAt, ABANDONED_AFTER_MINUTES) < now;

const unconfirmedOf = (
  { conversation, digestedUntil }: StaffChannel,
  now: Instant,
  { digests }: DigestNeeds,
): Promise<DigestPost[]> => digests.unconfirmedSince(conversation, dayOf(lookBackOf(digestedUntil, now)));

/**
 * After every number that may have been seen: also that of a post which a crashed worker left behind and nobody has marked yet, and those of before
 * the channel was unfollowed.
 */
async function nextNumber(
  { conversation, digests: last }: StaffChannel,
  unconfirmed: readonly DigestPost[],
  { digests }: DigestNeeds,
): Promise<number> {
  const posts = last === 0 ? await digests.since(conversation, '') : unconfirmed;
  return Math.max(last, ...posts.map(({ number }) => number)) + 1;
}

/** The digest so far, for an officer who asks; it moves nothing on. */
export const digestSoFar =
  (needs: DigestNeeds) =>
  async ({ place, conversation }: Message): Promise<Reply> => {
    const channel = await needs.staffChannels.find(conversation);
    // In a channel that is not a staff channel, and in group chats, others would read along.
    if (place !== 'personal' && !channel) return refusals.staffChannelOnly.with({});
    const now = needs.clock();
    const unconfirmed = channel ? await unconfirmedOf(channel, now, needs) : [];
    const { reply } = await compose(momentAt(now, needs.sections.tell), channel, {
      needs,
      unconfirmed,
      number: 0,
      now,
    });
    return reply;
  };

type Heading = { needs: DigestNeeds; unconfirmed: readonly DigestPost[]; number: number; now: Instant };

type Composed = { reply: Reply; mark: DigestMark; said: Omit<DigestIssue, 'number' | 'day'> };

/** The digest of a channel, and how far it reports. */
async function compose(
  moment: Moment,
  channel: StaffChannel | undefined,
  { needs, unconfirmed, number, now }: Heading,
): Promise<Composed> {
  const since = channel?.digestedUntil ?? null;
  const leftOut = channel ? settingsOf(channel).leftOut : [];
  const said = await moment.tell({
    digestedUntil: since,
    reported: channel?.reported ?? [],
    follows: channel?.follows,
    channel: channel?.conversation,
    leftOut,
  });
  const unknown = unconfirmed.filter((post) => post.state === 'unknown' || isAbandoned(post, now));
  return {
    reply: composeDigest(
      { now: moment.now, since, number, unknown },
      said,
      digestCards(needs.sections.declared, leftOut),
    ),
    mark: { until: moment.now, reported: [...said.remember] },
    said: {
      since,
      until: moment.now,
      news: said.news,
      unknown: unknown.map((post) => post.day),
      sections: { ...said.kept },
    },
  };
}
