// The work owed after a nomination was saved: what officers see of it, that its draft is used up, and what endorser
// and nominee are to hear. Done at once, or later by the sweeper; twice changes nothing.
import type { Outbox, OutboxEvent } from '../../platform/outbox.ts';
import { oweEndorsement, type EndorsementNeeds } from './endorsement/owe.ts';
import type { Drafts, NominationSummaries } from './ports.ts';
import type { Report } from '../../platform/ports.ts';
import { oweReceipt } from './officers/entered.ts';
import { oweRequests, type OweNeeds } from './officers/request.ts';
import { summaryOf, type Nomination } from './nomination.ts';

export type SettleNeeds = EndorsementNeeds &
  OweNeeds & { summaries: NominationSummaries; drafts: Drafts; outbox: Outbox };

/** Does the work of an event. Throws when it could not be done, so that it is tried again. */
export const settleEvent =
  (needs: SettleNeeds) =>
  async (event: OutboxEvent): Promise<void> => {
    await settle(event, await needs.nominations.ofEvent(event), needs);
  };

/** Does it right after saving. The nomination is acknowledged already, so a fault here is the sweeper's and not the person's. */
export async function settleNow(
  event: OutboxEvent,
  nomination: Nomination,
  needs: SettleNeeds & { report: Report },
): Promise<void> {
  await settle(event, nomination, needs).catch((error: unknown) => {
    needs.report('settling a saved nomination at once; the sweeper will', error);
  });
}

async function settle(event: OutboxEvent, nomination: Nomination | undefined, needs: SettleNeeds): Promise<void> {
  if (nomination) {
    await Promise.all([needs.summaries.put(summaryOf(nomination, needs.clock())), needs.drafts.drop(nomination)]);
    // After it is listed: an endorser who meets the bot at this moment looks there.
    await oweEndorsement(nomination, needs);
    // The event stays until the nominee has heard: the sweeper comes back to it.
    const settled = await Promise.all([oweRequests(nomination, needs), oweReceipt(nomination, needs)]);
    if (!settled.every(Boolean)) return;
  }
  await needs.outbox.done(event);
}
