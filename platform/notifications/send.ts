// Sends what one recipient gets, and says what came of it: a card, another in its place, or that one is taken away.
import { type Address, isMail } from '../address.ts';
import type { Reply } from '../card.ts';
import type { Mail } from '../mail.ts';
import type { Post, Posted, Remove, Replace, Report, SlotFor } from '../ports.ts';
import type { Slot } from '../rate/slots.ts';
import { ThrottledError } from '../throttled.ts';
import { type DeliveryWork, referenceOf } from '../work.ts';
import type { Outcome } from './notification.ts';

/** What a recipient gets: a card; another in the place of one that was posted to them; or that one is taken away, by its activity. */
export type Sending = Reply | { replace: string; by: Reply } | { remove: string };

export type SendNeeds = {
  slotFor: SlotFor;
  post: Post;
  replace: Replace;
  remove: Remove;
  mail: Pick<Mail, 'post' | 'wasTaken'>;
  report: Report;
};

/** What came of it, and what was posted where that can be replaced. `after`: where it waits, in how many seconds to try again. */
export type Came = Omit<Outcome, 'at'> & { after?: number | undefined };

/** What is sent to whom, when, and how often it was tried before. */
type Letter<What> = { sending: What; to: Address; slot: Slot; work: DeliveryWork };

/** How often a card is replaced or removed that Teams gives no clear answer about: for about an hour. */
const MOST_TRIES = 8;

/** Never throws. `waiting`: certainly not sent, for now. `sending`: an email, of which it can be found out later what became of it. */
export function send({ sending, ...letter }: Letter<Sending>, needs: SendNeeds): Promise<Came> {
  return 'remove' in sending || 'replace' in sending
    ? change({ sending, ...letter }, needs)
    : post({ sending, ...letter }, needs);
}

function cameOf(posted: Posted): Came {
  if (posted.posted) return { state: 'sent' };
  return 'busy' in posted ? { state: 'waiting', after: posted.after } : { state: 'failed' };
}

async function post({ sending, to, slot, work }: Letter<Reply>, { post, mail, report }: SendNeeds): Promise<Came> {
  try {
    if (isMail(to)) return cameOf(await mail.post({ to, reply: sending, reference: referenceOf(work) }));
    const posted = await post(to, sending, slot);
    return { ...cameOf(posted), ...(posted.posted && posted.activity !== '' && { activity: posted.activity }) };
  } catch (error) {
    report('delivering a notification', error);
    // Of an email that can be found out later, once it certainly is not on its way any more.
    return { state: isMail(to) ? 'sending' : 'unknown' };
  }
}

/** Nothing can be unknown of it for long: doing it twice is fine. An email cannot be changed. */
async function change(
  { sending, to, slot, work: { tries = 0 } }: Letter<Exclude<Sending, Reply>>,
  { replace, remove, report }: SendNeeds,
): Promise<Came> {
  if (isMail(to)) return { state: 'failed' };
  try {
    if ('remove' in sending) return { state: (await remove(to, sending.remove, slot)).removed ? 'sent' : 'failed' };
    const { replaced } = await replace(to, sending.replace, sending.by, slot);
    return { state: replaced ? 'sent' : 'failed', activity: sending.replace };
  } catch (error) {
    if (error instanceof ThrottledError) return { state: 'waiting', after: error.after };
    report('changing a card that was sent', error);
    return { state: tries < MOST_TRIES ? 'waiting' : 'failed' };
  }
}
