// Takes what was withdrawn out of the digests that stand in channels: the posted card is replaced, and says when and why.
import { z } from 'zod';
import { dayOf, type Instant } from '../../platform/calendar.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import type { Clock, Enqueue, Replace } from '../../platform/ports.ts';
import { day } from '../../platform/rows.ts';
import type { StaffChannels } from '../staff-channels/index.ts';
import { isFull } from './compose.ts';
import { speaksOf } from './issue.ts';
import type { Digests } from './ports.ts';
import { issueCard, type ShowNeeds } from './show-issues.ts';

/** What was withdrawn, as a queue message says it. Without a conversation it is all channels. */
export const withdrawn = z.strictObject({
  conversation: z.string().min(1).max(1000).optional(),
  withdrawn: z.strictObject({ section: z.string().max(100), id: z.string().min(1).max(100), since: day }),
});

type Withdrawn = z.infer<typeof withdrawn>;

export type CorrectNeeds = Pick<ShowNeeds, 'sections'> & {
  clock: Clock;
  enqueue: Enqueue;
  replace: Replace;
  staffChannels: Pick<StaffChannels, 'conversations'>;
  digests: Pick<Digests, 'since' | 'issue' | 'correct'>;
};

/** By then whoever was posting a digest has confirmed it, and nothing is made any more of what was read before. Seconds. */
const AGAIN_AFTER = 15 * 60;

/** For features whose records stand in digests: asks that one is taken out, now and of digests that are being posted. Doing it twice is fine. */
export const takeFromDigests =
  ({ enqueue }: Pick<CorrectNeeds, 'enqueue'>) =>
  async ({ section, id, since }: { section: string; id: string; since: Instant }): Promise<void> => {
    const about: Withdrawn = { withdrawn: { section, id, since: dayOf(since) } };
    await enqueue({ kind: 'job', job: 'digest', about });
    await enqueue({ kind: 'job', job: 'digest', about }, { after: AGAIN_AFTER });
  };

/** Does it, one channel for each piece of work. Safe to repeat. Throws where a card could not be replaced and may be later. */
export const correctDigests =
  (needs: CorrectNeeds) =>
  async ({ conversation, withdrawn: out }: Withdrawn): Promise<void> => {
    const { clock, digests, enqueue, staffChannels, replace } = needs;
    if (conversation === undefined) {
      const ask = (one: string) =>
        enqueue({ kind: 'job', job: 'digest', about: { conversation: one, withdrawn: out } satisfies Withdrawn });
      return inParallel(await staffChannels.conversations(), ask);
    }
    for (const { day: of, at } of await digests.since(conversation, out.since)) {
      const issue = await digests.issue(conversation, of);
      if (!at || !issue || !isFull(issue) || !speaksOf(issue, out)) continue;
      // Noted before it is done, so that the card that is posted last says all of them.
      const corrections = await digests.correct(conversation, of, { ...out, at: clock() });
      await replace(at.address, at.activity, await issueCard(issue, corrections, needs));
    }
  };
