// What a person sees of a nomination: the receipt, all they said, or that there is none.
import { formatClose, formatDay, formatInstant, startOf, type Instant } from '../calendar.ts';
import type { NominationInputs, Row } from '../cards.ts';
import type { Choice } from '../choices.ts';
import type { Form, Message, Reply } from '../conversation.ts';
import type { Nominations } from '../ports.ts';
import type { Service } from '../round.ts';
import { isLate, listOf, type FormNeeds } from './form.ts';
import type { Nomination } from './nomination.ts';

/** Shows the person's own nomination in full. */
export const showNomination =
  (needs: FormNeeds & { nominations: Nominations; chat: string }) =>
  async ({ place, person, receivedAt }: Message | Form): Promise<Reply> => {
    if (place !== 'personal') return { card: 'private-only', facts: { chat: needs.chat } };
    const nomination = await needs.nominations.find(needs.service.round.id, person);
    if (!nomination) return noNomination(receivedAt, needs.service);
    const { reference, late } = nomination;
    return {
      card: 'nomination-shown',
      facts: {
        reference,
        late,
        receivedAt: formatInstant(nomination.receivedAt),
        rows: rowsOf(typedIn(nomination), `${nomination.school.name} (URN ${nomination.school.urn})`, needs),
      },
    };
  };

/** That there is none, and until when there can be. */
export function noNomination(at: Instant, service: Service): Reply {
  const { opens, closes } = service.round;
  const window = at < startOf(opens) ? 'early' : isLate(at, service) ? 'late' : 'open';
  return { card: 'nomination-none', facts: { opens: formatDay(opens), closes: formatClose(closes), window } };
}

/** The proof that a nomination was received. `again`: this form was saved before. */
export function receipt(nomination: Nomination, { again, service }: { again: boolean; service: Service }): Reply {
  const { reference, receivedAt, late, name, school } = nomination;
  return {
    card: 'nomination-receipt',
    facts: {
      reference,
      receivedAt: formatInstant(receivedAt),
      late,
      name,
      school: `${school.name} (URN ${school.urn})`,
      next: service.round.next,
      again,
    },
  };
}

/** What to say to a form when a nomination stands already: its receipt, or that this was another form, with what it said. */
export function standingReply(
  standing: Nomination,
  sent: { key: string; inputs: NominationInputs },
  needs: FormNeeds,
): Reply {
  if (standing.formKey === sent.key) return receipt(standing, { again: true, service: needs.service });
  const { reference, receivedAt } = standing;
  return {
    card: 'nomination-exists',
    facts: {
      reference,
      receivedAt: formatInstant(receivedAt),
      typed: rowsOf(sent.inputs, nameOf(sent.inputs.school, needs), needs),
    },
  };
}

/** A school that was chosen or given by its URN, by name; else as it was typed. */
const nameOf = (typed: string, { register }: FormNeeds): string => {
  const found = register.find(typed);
  return found.sure ? found.school.name : typed;
};

const typedIn = (nomination: Nomination): NominationInputs => ({
  name: nomination.name,
  email: nomination.email,
  role: nomination.role,
  school: nomination.school.urn,
  governorCategory: nomination.governorCategory,
  systemLeader: nomination.systemLeader.join(','),
  contribution: nomination.contribution,
  availability: nomination.availability.join(','),
  interests: nomination.interests,
  endorserName: nomination.endorser.name,
  endorserEmail: nomination.endorser.email,
  privacyRead: 'true',
});

/** Everything a person said, in the order of the form, with the titles they chose from. */
function rowsOf(inputs: NominationInputs, school: string, { choices, wording }: FormNeeds): Row[] {
  const titles = (values: string, known: readonly Choice[]) =>
    listOf(values)
      .map((value) => known.find((choice) => choice.value === value)?.title ?? value)
      .join(', ');
  const said: Omit<NominationInputs, 'privacyRead'> = {
    name: inputs.name,
    email: inputs.email,
    role: titles(inputs.role, choices.roles),
    school,
    governorCategory: titles(inputs.governorCategory, choices.governorCategories),
    systemLeader: titles(inputs.systemLeader, choices.systemLeader),
    contribution: inputs.contribution,
    availability: titles(inputs.availability, choices.availability),
    interests: inputs.interests,
    endorserName: inputs.endorserName,
    endorserEmail: inputs.endorserEmail,
  };
  return Object.entries(said).map(([field, value]) => ({
    label: wording[`label.${field as keyof typeof said}`],
    value: value.trim() === '' ? wording['label.notProvided'] : value,
  }));
}
