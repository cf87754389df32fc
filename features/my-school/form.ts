// The form in which somebody says which school they are from and what they do there: as it was typed, with what is wrong with it.
import type { Reply } from '../../platform/card.ts';
import type { Choice } from '../../platform/choices.ts';
import { textIn } from '../../platform/fields.ts';
import { clip } from '../../platform/format.ts';
import type { Fields } from '../../platform/turn.ts';
import {
  type Found,
  OTHER_SCHOOL,
  type Register,
  type School,
  schoolChoices,
  typedSchoolIn,
  typedOrSelected,
  type Wording as SchoolWording,
} from '../schools/index.ts';
import { cards } from './cards.ts';
import { type SchoolFormFacts, type SchoolInputs, type Topic, topics } from './facts.ts';
import type { Wording } from './wording.ts';

export type FormNeeds = {
  register: Register;
  choices: { roles: readonly Choice[] };
  wording: Wording & SchoolWording;
};

/** Longer names are of no school. */
const LONGEST_NAME = 300;

/** What a form sent, and what was asked when it came up. */
export const readForm = (fields: Fields, { register }: Pick<FormNeeds, 'register'>) => ({
  topic: topicIn(fields),
  inputs: {
    school: typedOrSelected(clip(typedSchoolIn(fields), LONGEST_NAME), textIn(fields['schoolFound']), register),
    role: clip(textIn(fields['role']), LONGEST_NAME),
  },
});

export const topicIn = (fields: Fields): Topic | '' => topics.find((one) => one === fields['what']) ?? '';

type Checks = { school: School; role: Choice } | Pick<SchoolFormFacts, 'problems' | 'schools'>;

/** The school and role that a form says; else all that is wrong with it, and the schools that may be meant. */
export function check({ school, role }: SchoolInputs, { register, choices, wording }: FormNeeds): Checks {
  const named = school === OTHER_SCHOOL ? '' : school;
  const found = register.find(named);
  const chosen = choices.roles.find(({ value }) => value === role);
  if (found.sure && chosen) return { school: found.school, role: chosen };
  const problems: SchoolFormFacts['problems'] = [
    ...(found.sure ? [] : [{ field: 'school' as const, text: wording[schoolProblem(named, found)] }]),
    ...(chosen ? [] : [{ field: 'role' as const, text: wording['mySchool.role.missing'] }]),
  ];
  const may = found.sure || named === '' ? [] : found.candidates;
  return { problems, schools: schoolChoices(may, wording['choice.otherSchool']) };
}

function schoolProblem(named: string, found: Found & { sure: false }): keyof SchoolWording {
  if (named === '') return 'school.missing';
  return found.candidates.length === 0 ? 'school.notFound' : 'school.several';
}

type Shown = { topic: Topic | ''; inputs: SchoolInputs } & Partial<
  Pick<SchoolFormFacts, 'problems' | 'schools' | 'fault'>
>;

export function formCard(
  { topic, inputs, problems = [], schools = [], fault = null }: Shown,
  { choices }: Pick<FormNeeds, 'choices'>,
): Reply {
  return cards.form.with({
    what: topic,
    inputs: { ...inputs, school: inputs.school === OTHER_SCHOOL ? '' : inputs.school },
    problems,
    problem: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
    schools,
    roles: [...choices.roles],
    fault,
  });
}
