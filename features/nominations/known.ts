// Begins a form with what is known of somebody: their name and address as Teams has them, and the school and role that they told us once.
import type { Affiliations } from '../people/index.ts';
import { describeSchool, type Register } from '../schools/index.ts';
import type { Profile, Report } from '../../platform/ports.ts';
import type { Form, Message, PersonId } from '../../platform/turn.ts';
import { inputsFor } from './check-form.ts';
import type { Choices } from './choices.ts';
import type { NominationInputs } from './form-facts.ts';

export type KeptNeeds = { affiliations: Affiliations; register: Register; choices: Choices; report: Report };

export type KnownNeeds = KeptNeeds & { profile: Profile };

/** All of it is a help; what cannot be looked up the person types. */
export async function knownInputs({ address, person }: Message | Form, needs: KnownNeeds): Promise<NominationInputs> {
  const inTeams = needs.profile(address, person).catch((error: unknown) => {
    needs.report('looking up a profile', error);
    return { name: person.name, email: '' };
  });
  const [known, kept] = await Promise.all([inTeams, keptInputs(person, needs)]);
  return inputsFor({ ...known, ...kept });
}

/** Their school and role, as far as the form still offers them. */
export async function keptInputs(
  person: PersonId,
  { affiliations, register, choices, report }: KeptNeeds,
): Promise<Partial<NominationInputs>> {
  const kept = await affiliations.find(person).catch((error: unknown) => {
    report('looking up a school and role', error);
  });
  const school = kept && register.withUrn(kept.school);
  return {
    ...(school?.status === 'open' && { school: describeSchool(school) }),
    ...(choices.roles.some(({ value }) => value === kept?.role) && { role: kept?.role ?? '' }),
  };
}
