// Shows officers an endorsement on a nomination that they opened, with the letter that they can send where Teams cannot ask.
import type { Wording } from '../wording.ts';
import { formatInstant } from '../../../platform/calendar.ts';
import type { Choices } from '../choices.ts';
import { filled, paragraphs } from '../../../platform/format.ts';
import type { People } from '../../people/index.ts';
import type { Service } from '../../rounds/index.ts';
import type { EndorsementState, Nomination } from '../nomination.ts';

export type EndorsementForOfficers = {
  state: EndorsementState;
  at: string;
  /** Why the endorser declined; empty where they did not say. */
  reason: string;
  /** Whether only endorsed nominations can be selected. */
  required: boolean;
  /** Paragraphs of plain text, to be copied into an email; `null` where Teams can ask the endorser, or they have answered. */
  letter: string[] | null;
};

type Needs = { people: People; service: Service; choices: Choices; wording: Wording; chat: string };

/** How a nomination stands with its endorser. */
export async function endorsementForOfficers(nomination: Nomination, needs: Needs): Promise<EndorsementForOfficers> {
  const { state, at, reason } = nomination.endorsement;
  const waits = state === 'asked' && (await needs.people.withEmail(nomination.endorser.email)) === undefined;
  return {
    state,
    at: formatInstant(at),
    reason,
    required: needs.service.round.endorsementRequired,
    letter: waits ? letterFor(nomination, needs) : null,
  };
}

const letterFor = (
  { endorser, name, role, school }: Nomination,
  { service, choices, wording, chat }: Needs,
): string[] =>
  paragraphs(
    filled(wording['letter.endorsement'], {
      endorser: endorser.name,
      name,
      role: choices.roles.find(({ value }) => value === role)?.title ?? role,
      school: school.name,
      round: service.round.title,
      chat,
      contact: service.contact.role,
    }),
  );
