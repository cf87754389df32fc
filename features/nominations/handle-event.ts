// Handles the outbox event of a saved nomination: what officers see of it, that its draft is used up, and what endorser
// and nominee are to hear. Done at once, or later by the queue; twice changes nothing.
import type { Followed, Outbox, OutboxEvent } from '../../platform/outbox.ts';
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
  async (event: OutboxEvent): Promise<Followed> =>
    handle(await needs.nominations.ofEvent(event), needs);

/** Does it right after saving. The nomination is acknowledged already, so a fault here is the queue's and not the person's. */
export async function handleNow(
  event: OutboxEvent,
  nomination: Nomination,
  needs: EventNeeds & { report: Report },
): Promise<void> {
  try {
    if ((await handle(nomination, needs)) === 'done') await needs.outbox.done(event);
  } catch (error) {
    needs.report('handling the event of a saved nomination at once; the queue will', error);
  }
}

async function handle(nomination: Nomination | undefined, needs: EventNeeds): Promise<Followed> {
  if (!nomination) return 'done';
  await Promise.all([needs.summaries.put(summaryOf(nomination, needs.clock())), needs.drafts.drop(nomination)]);
  // After it is listed: an endorser who meets the bot at this moment looks there.
  await planEndorsement(nomination, needs);
  // The event stays until the nominee has heard: the queue comes back to it.
  const final = await Promise.all([planRequests(nomination, needs), planReceipt(nomination, needs)]);
  return final.every(Boolean) ? 'done' : 'waiting';
}
