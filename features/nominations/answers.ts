// Shows what somebody said in a form, as people read it: each answer with its label, and the titles of what was chosen.
import type { NominationField, NominationInputs } from './form-facts.ts';
import type { Row } from '../../platform/card.ts';
import type { Choice } from '../../platform/choices.ts';
import { listOf, type FormNeeds } from './check-form.ts';
import type { Nomination } from './nomination.ts';

type Answer = Row & { field: Exclude<NominationField, 'privacyRead'> };

/** Everything a person said, in the order of the form, with the titles they chose from. */
export function answersOf(inputs: NominationInputs, { choices, wording, register }: FormNeeds): Answer[] {
  const titles = (values: string, known: readonly Choice[]) =>
    listOf(values)
      .map((value) => known.find((choice) => choice.value === value)?.title ?? value)
      .join(', ');
  const found = register.find(inputs.school);
  const said: Record<Answer['field'], string> = {
    name: inputs.name,
    email: inputs.email,
    role: titles(inputs.role, choices.roles),
    school: found.sure ? `${found.school.name} (URN ${found.school.urn})` : inputs.school,
    governorCategory: titles(inputs.governorCategory, choices.governorCategories),
    systemLeader: titles(inputs.systemLeader, choices.systemLeader),
    contribution: inputs.contribution,
    availability: titles(inputs.availability, choices.availability),
    interests: inputs.interests,
    endorserName: inputs.endorserName,
    endorserEmail: inputs.endorserEmail,
  };
  return (Object.keys(said) as Answer['field'][]).map((field) => ({
    field,
    label: wording[`label.${field}`],
    value: said[field].trim() === '' ? wording['label.notProvided'] : said[field].trim(),
  }));
}

/** What a nomination says, as its form held it. */
export const typedIn = (nomination: Nomination): NominationInputs => ({
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

/** Everything a nomination says. Its school by the name it had then, which a closed one keeps. */
export const answersIn = (nomination: Nomination, needs: FormNeeds): Row[] =>
  answersOf(typedIn(nomination), needs).map(({ field, label, value }) => ({
    label,
    value: field === 'school' ? `${nomination.school.name} (URN ${nomination.school.urn})` : value,
  }));
