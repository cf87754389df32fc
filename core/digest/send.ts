// Sends each staff channel its digest once a school day: claim, post, confirm. What cannot be known after a crash is said, not hidden.
import { dayOf, lastSchoolDayAt, plusMinutes, type Day, type Instant } from '../calendar.ts';
import type { Choice } from '../choices.ts';
import type { Message, Reply } from '../conversation.ts';
import type { Seats } from '../panel.ts';
import type {
  Clock,
  Digests,
  Enqueue,
  NominationSummaries,
  Post,
  Questions,
  Report,
  StaffChannel,
  StaffChannels,
  TopicCounts,
} from '../ports.ts';
import type { Service } from '../round.ts';
import { composeDigest } from './compose.ts';

export type DigestNeeds = {
  clock: Clock;
  service: Service;
  seats: Seats;
  roles: readonly Choice[];
  summaries: NominationSummaries;
  questions: Questions;
  topics: TopicCounts;
  staffChannels: StaffChannels;
  digests: Digests;
  enqueue: Enqueue;
  post: Post;
  report: Report;
};

/** A claim this old has nobody working on it: longer than a function may run. */
const ABANDONED_AFTER_MINUTES = 10;

/** How far back questions and unknown posts are looked for before a channel's first digest. */
const FIRST_LOOK_BACK_MINUTES = 7 * 24 * 60;

/**
 * Asks for the digest of every staff channel that has not had the one of the latest school day at digest time. Only enqueues; so a
 * digest missed while the service was down is sent at the next tick, and a tick without anything due does nothing.
 */
export const digestsDue =
  ({ clock, service, staffChannels, digests, enqueue }: DigestNeeds) =>
  async (): Promise<number> => {
    const due = lastSchoolDayAt(clock(), service.digest.at, service.closures);
    if (!due) return 0;
    let asked = 0;
    for (const { conversation } of await staffChannels.list()) {
      const standing = await digests.find(conversation, due.day);
      if (standing && standing.state !== 'claimed') continue;
      await enqueue({ kind: 'digest', conversation, day: due.day });
      asked += 1;
    }
    return asked;
  };

/** Posts one channel's digest for a day, at most once. Safe to repeat, at any point, by any number of workers. */
export const sendDigest =
  (needs: DigestNeeds) =>
  async ({ conversation, day }: { conversation: string; day: Day }): Promise<void> => {
    const { clock, digests, staffChannels, report } = needs;
    const now = clock();
    // 1. A channel that was unfollowed in the meantime gets nothing.
    const channel = await staffChannels.find(conversation);
    if (!channel) return;
    // 2. Claim. Whoever comes second leaves it alone, or marks what a crashed worker left behind.
    const { claimed, post: standing } = await digests.claim(conversation, {
      day,
      number: channel.digests + 1,
      claimedAt: now,
      state: 'claimed',
    });
    if (!claimed) {
      const abandoned = standing.state === 'claimed' && plusMinutes(standing.claimedAt, ABANDONED_AFTER_MINUTES) < now;
      if (abandoned) await digests.markUnknown(conversation, standing);
      return;
    }
    // 3. Post. A refusal is final and certain; anything thrown leaves it open whether the post was made.
    const posted = await postOrMark(needs, channel, standing.number, now, day);
    if (!posted) return;
    if (!posted.posted) {
      await digests.release(conversation, day);
      report('posting a digest was refused', posted.refused);
      return;
    }
    // 4. Confirm: only now does the next digest count from here.
    await digests.confirm(conversation, standing, now);
  };

/** The digest so far, for an officer who asks; it moves nothing on. */
export const digestSoFar =
  (needs: DigestNeeds) =>
  async ({ place, conversation }: Message, contact: { role: string; email: string }): Promise<Reply> => {
    const channel = await needs.staffChannels.find(conversation);
    // In a channel that is not a staff channel, and in group chats, others would read along.
    if (place !== 'personal' && !channel) return { card: 'officers-only', facts: { contact } };
    return compose(needs, channel, 0, needs.clock());
  };

async function postOrMark(needs: DigestNeeds, channel: StaffChannel, number: number, now: Instant, day: Day) {
  const { conversation, address } = channel;
  let digest: Reply;
  try {
    digest = await compose(needs, channel, number, now);
  } catch (error) {
    await needs.digests.release(conversation, day);
    throw error;
  }
  try {
    return await needs.post(address, digest);
  } catch (error) {
    await needs.digests.markUnknown(conversation, { day, number, claimedAt: now, state: 'claimed' });
    needs.report('posting a digest: whether it arrived is not known', error);
    return undefined;
  }
}

async function compose(
  needs: DigestNeeds,
  channel: StaffChannel | undefined,
  number: number,
  now: Instant,
): Promise<Reply> {
  const { service, seats, roles, summaries, questions, topics, digests } = needs;
  const since = channel?.digestedUntil ?? null;
  const sinceDay = dayOf(since ?? plusMinutes(now, -FIRST_LOOK_BACK_MINUTES));
  const [nominations, waiting, counts, unknown] = await Promise.all([
    summaries.list(service.round.id),
    questions.waiting(),
    topics.since(sinceDay),
    channel ? digests.unknownSince(channel.conversation, sinceDay) : [],
  ]);
  return composeDigest({ now, since, number, service, seats, roles, nominations, waiting, topics: counts, unknown });
}
