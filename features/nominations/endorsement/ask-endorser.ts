// Tells the endorser that they are asked to endorse, and the nominee what was answered. Ids only; twice changes nothing.
import type { People } from '../../people/index.ts';
import type { Service } from '../../rounds/index.ts';
import { plainEmail, type KnownPerson } from '../../../platform/person.ts';
import type { Mail } from '../../../platform/mail.ts';
import type { Deliveries, Recipient } from '../../../platform/notifications/notification.ts';
import { planNotifications } from '../../../platform/notifications/plan.ts';
import { stands, type Nomination } from '../nomination.ts';
import type { NominationSummaries, Nominations } from '../ports.ts';
import type { Clock, Enqueue } from '../../../platform/ports.ts';
import { keyOf } from '../../../platform/table.ts';
import { emailOfEndorser, endorserOf } from './request.ts';

export type EndorsementNeeds = {
  clock: Clock;
  people: People;
  deliveries: Deliveries;
  enqueue: Enqueue;
  mail: Pick<Mail, 'to'>;
};

/** Plans what a nomination as it is now asks for. An endorser whom Teams does not know is asked by email, and in Teams once it does. */
export async function planEndorsement(nomination: Nomination, needs: EndorsementNeeds): Promise<void> {
  const { round, reference, person, endorsement } = nomination;
  const { state, request, answers } = endorsement;
  if (!stands(nomination)) return;
  if (state === 'asked') {
    const endorser = await endorserOf(nomination, needs.people);
    const recipients = endorser ? [recipient(endorser)] : await byEmail(nomination, needs);
    if (recipients.length > 0)
      await planNotifications({ kind: 'endorsement', round, reference, request }, recipients, needs);
  } else {
    const nominee = await needs.people.find(person);
    const notification = { kind: 'endorsement-answer', round, reference, request, answer: answers } as const;
    if (nominee) await planNotifications(notification, [recipient(nominee)], needs);
  }
}

/** The endorser as they are reached by email. The key says nothing of their address. */
async function byEmail(nomination: Nomination, needs: EndorsementNeeds): Promise<Recipient[]> {
  const address = await emailOfEndorser(nomination, needs);
  return address ? [{ recipient: keyOf('endorser', nomination.reference), address, about: '' }] : [];
}

const recipient = ({ person, address }: KnownPerson) => ({ person, address, about: '' });

/** Asks somebody whom Teams now knows to endorse what waits for them. One request where nothing does. */
export const askEndorser =
  (needs: EndorsementNeeds & { nominations: Nominations; summaries: NominationSummaries; service: Service }) =>
  async ({ email }: KnownPerson): Promise<void> => {
    const { id: round } = needs.service.round;
    for (const person of await needs.summaries.waitingFor(round, email)) {
      const nomination = await needs.nominations.find(round, person);
      // What waits for them was listed a moment ago, and their nominee may have named another since.
      if (nomination && plainEmail(nomination.endorser.email) === plainEmail(email))
        await planEndorsement(nomination, needs);
    }
  };
