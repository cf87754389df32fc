// Handles the outbox event of a saved nomination: what officers see of it, that its draft is used up, and what endorser
// and nominee are to hear. Done by the queue alone; twice changes nothing.
import type { Followed, OutboxEvent } from '../../platform/outbox.ts';
import { planEndorsement, type EndorsementNeeds } from './endorsement/ask-endorser.ts';
import type { Drafts, NominationSummaries } from './ports.ts';
import { planReceipt } from './officers/entered.ts';
import { planRequests, type PlanNeeds } from './officers/ask-for-more.ts';
import { formsOf, summaryOf } from './nomination.ts';

export type EventNeeds = EndorsementNeeds & PlanNeeds & { summaries: NominationSummaries; drafts: Drafts };

/** Does the work of an event. Throws when it could not be done, so that it is tried again. */
export const handleEvent =
  (needs: EventNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    const nomination = await needs.nominations.ofEvent(event);
    if (!nomination) return 'done';
    await Promise.all([
      needs.summaries.put(summaryOf(nomination, needs.clock())),
      needs.drafts.drop(nomination, formsOf(nomination)),
    ]);
    // After it is listed: an endorser who meets the bot at this moment looks there.
    await planEndorsement(nomination, needs);
    // The event stays until the nominee has heard: the queue comes back to it.
    const final = await Promise.all([planRequests(nomination, needs), planReceipt(nomination, needs)]);
    return final.every(Boolean) ? 'done' : 'waiting';
  };
