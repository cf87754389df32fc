// Who is to hear of an endorsement: the endorser that they are asked, and the nominee what was answered. Ids only; twice changes nothing.
import type { People } from '../../people/index.ts';
import type { Service } from '../../rounds/index.ts';
import { plainEmail, type KnownPerson } from '../../../platform/person.ts';
import type { Deliveries } from '../../../platform/notifications/notification.ts';
import { owe } from '../../../platform/notifications/plan.ts';
import { stands, type Nomination } from '../nomination.ts';
import type { NominationSummaries, Nominations } from '../ports.ts';
import type { Clock, Enqueue } from '../../../platform/ports.ts';
import { endorserOf } from './request.ts';

export type EndorsementNeeds = { clock: Clock; people: People; deliveries: Deliveries; enqueue: Enqueue };

/** Owes what a nomination as it is now asks for. An endorser whom Teams does not know is asked once it does. */
export async function oweEndorsement(nomination: Nomination, needs: EndorsementNeeds): Promise<void> {
  const { round, reference, person, endorsement } = nomination;
  const { state, request, answers } = endorsement;
  if (!stands(nomination)) return;
  if (state === 'asked') {
    const endorser = await endorserOf(nomination, needs.people);
    if (endorser) await owe({ kind: 'endorsement', round, reference, request }, [recipient(endorser)], needs);
  } else {
    const nominee = await needs.people.find(person);
    const owed = { kind: 'endorsement-answer', round, reference, request, answer: answers } as const;
    if (nominee) await owe(owed, [recipient(nominee)], needs);
  }
}

const recipient = ({ person, address }: KnownPerson) => ({ person, address, about: '' });

/** Asks somebody whom Teams now knows to endorse what waits for them. */
export const askEndorser =
  (needs: EndorsementNeeds & { nominations: Nominations; summaries: NominationSummaries; service: Service }) =>
  async ({ email }: KnownPerson): Promise<void> => {
    const { id: round } = needs.service.round;
    for (const { person, endorser, endorsement } of await needs.summaries.list(round)) {
      if (endorsement.state !== 'asked' || plainEmail(endorser.email) !== plainEmail(email)) continue;
      const nomination = await needs.nominations.find(round, person);
      if (nomination) await oweEndorsement(nomination, needs);
    }
  };
