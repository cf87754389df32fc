// Says which emails about a nomination could not be delivered, and what officers can do: nobody else would find out.
import { isMail } from '../../../platform/address.ts';
import { filled } from '../../../platform/format.ts';
import type { Mail } from '../../../platform/mail.ts';
import type { Deliveries, Notification } from '../../../platform/notifications/notification.ts';
import type { Wording } from '../wording.ts';
import type { Opened } from './opened.ts';

export type UndeliveredNeeds = { deliveries: Pick<Deliveries, 'of'>; mail: Pick<Mail, 'to'>; wording: Wording };

/** A sentence for each who was written to in vain: the nominee, and the endorser. Nothing is read where both are reached in Teams. */
export async function undelivered(
  { nomination, endorser }: Pick<Opened, 'nomination' | 'endorser'>,
  needs: UndeliveredNeeds,
): Promise<string[]> {
  const { round, reference, said: version, address, email, endorsement } = nomination;
  const nominee = { kind: 'receipt', round, reference, version };
  const request = { kind: 'endorsement', round, reference, request: endorsement.request };
  const isAskedByEmail = endorsement.state === 'asked' && !endorser;
  const found = await Promise.all([
    address === null ? inVain('nominee', { email, notification: nominee }, needs) : [],
    isAskedByEmail ? inVain('endorser', { email: nomination.endorser.email, notification: request }, needs) : [],
  ]);
  return found.flat();
}

async function inVain(
  who: 'nominee' | 'endorser',
  { email, notification }: { email: string; notification: Notification },
  { deliveries, mail, wording }: UndeliveredNeeds,
): Promise<string[]> {
  if (!mail.to(email)) return [];
  const sent = await deliveries.of(notification);
  const failed = sent.some(({ address, state }) => isMail(address) && state === 'failed');
  // Whom Teams came to know since was asked there.
  const isReached = sent.some(({ state }) => state === 'sent');
  return failed && !isReached ? [filled(wording[`label.undelivered.${who}`], { email })] : [];
}
