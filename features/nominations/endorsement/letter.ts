// Words the message to an endorser whom Teams cannot ask: officers and the nominee send the same.
import { filled, paragraphs } from '../../../platform/format.ts';
import type { Service } from '../../rounds/index.ts';
import type { Choices } from '../choices.ts';
import type { Nomination } from '../nomination.ts';
import type { Wording } from '../wording.ts';
import { type LinkNeeds, linkOf } from './link.ts';

export type LetterNeeds = LinkNeeds & { service: Service; choices: Choices; wording: Wording; chat: string };

/** Paragraphs of plain text, to be copied into an email. */
export function endorsementLetter(nomination: Nomination, needs: LetterNeeds): string[] {
  const { endorser, name, role, school } = nomination;
  const { service, choices, wording, chat } = needs;
  const letter = filled(wording['letter.endorsement'], {
    endorser: endorser.name,
    name,
    role: choices.roles.find(({ value }) => value === role)?.title ?? role,
    school: school.name,
    round: service.round.title,
    link: linkOf(nomination, needs),
    chat,
    contact: service.contact.role,
    email: service.contact.email,
  });
  return paragraphs(letter);
}
