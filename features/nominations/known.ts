// Begins a form with what is known of somebody: their name and address as Teams has them, and the school and role that they told us once.
import type { KnownPerson } from '../../platform/person.ts';
import type { Affiliation, Affiliations } from '../people/index.ts';
import { describeSchool, type Register } from '../schools/index.ts';
import type { Profile, Report } from '../../platform/ports.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { inputsFor } from './check-form.ts';
import type { Choices } from './choices.ts';
import type { NominationInputs } from './form-facts.ts';

export type KeptNeeds = { affiliations: Affiliations; register: Register; choices: Choices; report: Report };

export type KnownNeeds = KeptNeeds & { profile: Profile };

/** What is known of somebody here; `undefined` where Teams has to be asked for their name and address. */
export type Remembered = { inTeams: Pick<KnownPerson, 'name' | 'email'> | undefined; kept: Partial<NominationInputs> };

/** What we know of somebody, with one request. All of it is a help: what cannot be looked up is reported, and the person types it. */
export async function remembered({ person }: Message | Form, needs: KeptNeeds): Promise<Remembered> {
  try {
    const { known, affiliation } = await needs.affiliations.about(person);
    const inTeams = known && known.email !== '' ? { name: known.name, email: known.email } : undefined;
    return { inTeams, kept: offered(affiliation, needs) };
  } catch (error) {
    needs.report('looking up a school and role', error);
    return { inTeams: undefined, kept: {} };
  }
}

/** A form with what is known of somebody. Only whoever has not met the bot yet is looked up in Teams. */
export async function knownInputs(
  { address, person }: Message | Form,
  { inTeams, kept }: Remembered,
  needs: KnownNeeds,
): Promise<NominationInputs> {
  const known =
    inTeams ??
    (await needs.profile(address, person).catch((error: unknown) => {
      needs.report('looking up a profile', error);
      return { name: person.name, email: '' };
    }));
  return inputsFor({ ...known, ...kept });
}

/** Their school and role, as far as the form still offers them. */
function offered(kept: Affiliation | undefined, { register, choices }: KeptNeeds): Partial<NominationInputs> {
  const school = kept && register.withUrn(kept.school);
  return {
    ...(school?.status === 'open' && { school: describeSchool(school) }),
    ...(choices.roles.some(({ value }) => value === kept?.role) && { role: kept?.role ?? '' }),
  };
}
