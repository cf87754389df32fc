// Handles the outbox event of a saved nomination: what officers see of it, that its draft is used up, and what endorser
// and nominee are to hear. Done at once, or later by the sweeper; twice changes nothing.
import type { Outbox, OutboxEvent } from '../../platform/outbox.ts';
import { planEndorsement, type EndorsementNeeds } from './endorsement/ask-endorser.ts';
import type { Drafts, NominationSummaries } from './ports.ts';
import type { Report } from '../../platform/ports.ts';
import { planReceipt } from './officers/entered.ts';
import { planRequests, type PlanNeeds } from './officers/ask-for-more.ts';
import { summaryOf, type Nomination } from './nomination.ts';

export type EventNeeds = EndorsementNeeds &
  PlanNeeds & { summaries: NominationSummaries; drafts: Drafts; outbox: Outbox };

/** Does the work of an event. Throws when it could not be done, so that it is tried again. */
export const handleEvent =
  (needs: EventNeeds) =>
  async (event: OutboxEvent): Promise<void> => {
    await handle(event, await needs.nominations.ofEvent(event), needs);
  };

/** Does it right after saving. The nomination is acknowledged already, so a fault here is the sweeper's and not the person's. */
export async function handleNow(
  event: OutboxEvent,
  nomination: Nomination,
  needs: EventNeeds & { report: Report },
): Promise<void> {
  await handle(event, nomination, needs).catch((error: unknown) => {
    needs.report('handling the event of a saved nomination at once; the sweeper will', error);
  });
}

async function handle(event: OutboxEvent, nomination: Nomination | undefined, needs: EventNeeds): Promise<void> {
  if (nomination) {
    await Promise.all([needs.summaries.put(summaryOf(nomination, needs.clock())), needs.drafts.drop(nomination)]);
    // After it is listed: an endorser who meets the bot at this moment looks there.
    await planEndorsement(nomination, needs);
    // The event stays until the nominee has heard: the sweeper comes back to it.
    const final = await Promise.all([planRequests(nomination, needs), planReceipt(nomination, needs)]);
    if (!final.every(Boolean)) return;
  }
  await needs.outbox.done(event);
}
