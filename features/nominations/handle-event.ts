// Handles the outbox event of a saved nomination: what officers see of it, that its draft is used up, and what endorser
// and nominee and staff channels are to hear. Done by the queue alone; twice changes nothing.
import type { Instant } from '../../platform/calendar.ts';
import type { Followed, OutboxEvent } from '../../platform/outbox.ts';
import { planEndorsement, type EndorsementNeeds } from './endorsement/ask-endorser.ts';
import type { Drafts, NominationSummaries } from './ports.ts';
import { planReceipt } from './officers/entered.ts';
import { planRequests, type PlanNeeds } from './officers/ask-for-more.ts';
import { formsOf, isOf, stands, summaryOf } from './nomination.ts';
import { type ArrivalNeeds, planArrival } from './notify-channels.ts';

export type EventNeeds = EndorsementNeeds &
  PlanNeeds &
  ArrivalNeeds & {
    summaries: NominationSummaries;
    drafts: Drafts;
    /** Takes it out of digests that name it. Doing it twice is fine. */
    takeFromDigests: (out: { section: string; id: string; since: Instant }) => Promise<void>;
  };

/** Does the work of an event. Throws when it could not be done, so that it is tried again. */
export const handleEvent =
  (needs: EventNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    const nomination = await needs.nominations.ofEvent(event);
    if (!nomination) return 'done';
    await Promise.all([
      needs.summaries.put(summaryOf(nomination, needs.clock())),
      // A draft is used up by what its author said. All other changes leave that version's own event to do it, whichever is handled first.
      isOf(event, nomination, nomination.said) && needs.drafts.drop(nomination, formsOf(nomination)),
    ]);
    // After it is listed: an endorser who meets the bot at this moment looks there.
    await planEndorsement(nomination, needs);
    // The event stays until the nominee has heard: the queue comes back to it.
    const final = await Promise.all([
      planRequests(nomination, needs),
      planReceipt(nomination, needs),
      planArrival(nomination, event, needs),
    ]);
    const { reference: id, receivedAt: since } = nomination;
    if (!stands(nomination)) await needs.takeFromDigests({ section: 'nominations', id, since });
    return final.every(Boolean) ? 'done' : 'waiting';
  };
