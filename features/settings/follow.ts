// Follows a change that was approved: the rest of the answers that quote it, and those whose nomination is not sent where its close has moved.
import type { Day } from '../../platform/calendar.ts';
import type { Facts } from '../../platform/facts.ts';
import type { Followed, OutboxEvent } from '../../platform/outbox.ts';
import type { Saving } from './ports.ts';
import type { StandingSettings } from './standing.ts';
import { numberIn } from './store.ts';

export type FollowNeeds = Saving & {
  standing: StandingSettings;
  facts: Facts;
  /** Tells everybody whose form is not sent, once for each change; answers whether nothing is left to be done. */
  tellOfClose: (moved: { change: number; was: Day; closes: Day }) => Promise<boolean>;
};

/** Safe to repeat. */
export const handleApproved =
  (needs: FollowNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    const after = await needs.renewFaq();
    const version = needs.standing.versions().find(({ number }) => number === numberIn(event));
    if (!version) return 'done';
    // 1. As many answers as one transaction holds went with the change itself.
    if ((await needs.restateFaq({ after, facts: needs.facts })) !== 'done') return 'waiting';
    // 2. Each of those people hears of it once.
    const moved = version.changes.find(({ id }) => id === 'round.closes');
    if (typeof moved?.was !== 'string' || typeof moved.now !== 'string') return 'done';
    const told = await needs.tellOfClose({ change: version.number, was: moved.was, closes: moved.now });
    return told ? 'done' : 'waiting';
  };
