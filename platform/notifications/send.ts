// Sends what one recipient gets, and says what came of it: a card, another in its place, or that one is taken away.
import { type Address, isMail } from '../address.ts';
import type { Reply } from '../card.ts';
import type { Mail } from '../mail.ts';
import type { Post, Posted, Remove, Replace, Report } from '../ports.ts';
import { type DeliveryWork, referenceOf } from '../work.ts';
import type { Outcome } from './notification.ts';

/** What a recipient gets: a card; another in the place of one that was posted to them; or that one is taken away, by its activity. */
export type Sending = Reply | { replace: string; by: Reply } | { remove: string };

export type SendNeeds = {
  post: Post;
  replace: Replace;
  remove: Remove;
  mail: Pick<Mail, 'post' | 'wasTaken'>;
  report: Report;
};

/** What came of it, and what was posted where that can be replaced. */
export type Came = Omit<Outcome, 'at'>;

/** How often a card is replaced or removed that Teams gives no clear answer about: for about an hour. */
const MOST_TRIES = 8;

/** Never throws. `waiting`: certainly not sent, for now. `sending`: an email, of which it can be found out later what became of it. */
export function send(sending: Sending, to: Address, work: DeliveryWork, needs: SendNeeds): Promise<Came> {
  return 'remove' in sending || 'replace' in sending
    ? change(sending, to, work, needs)
    : post(sending, to, work, needs);
}

const cameOf = (posted: Posted): Came => ({
  state: posted.posted ? 'sent' : 'busy' in posted ? 'waiting' : 'failed',
});

async function post(reply: Reply, to: Address, work: DeliveryWork, { post, mail, report }: SendNeeds): Promise<Came> {
  try {
    if (isMail(to)) return cameOf(await mail.post({ to, reply, reference: referenceOf(work) }));
    const posted = await post(to, reply);
    return { ...cameOf(posted), ...(posted.posted && posted.activity !== '' && { activity: posted.activity }) };
  } catch (error) {
    report('delivering a notification', error);
    // Of an email that can be found out later, once it certainly is not on its way any more.
    return { state: isMail(to) ? 'sending' : 'unknown' };
  }
}

/** Nothing can be unknown of it for long: doing it twice is fine. An email cannot be changed. */
async function change(
  sending: Exclude<Sending, Reply>,
  to: Address,
  { tries = 0 }: DeliveryWork,
  { replace, remove, report }: SendNeeds,
): Promise<Came> {
  if (isMail(to)) return { state: 'failed' };
  try {
    if ('remove' in sending) return { state: (await remove(to, sending.remove)).removed ? 'sent' : 'failed' };
    const { replaced } = await replace(to, sending.replace, sending.by);
    return { state: replaced ? 'sent' : 'failed', activity: sending.replace };
  } catch (error) {
    report('changing a card that was sent', error);
    return { state: tries < MOST_TRIES ? 'waiting' : 'failed' };
  }
}
