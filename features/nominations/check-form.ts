// Reads what was typed into an expression of interest, and says what is wrong with it.
import type { Wording } from './wording.ts';
import type { Choice } from '../../platform/choices.ts';
import type { Choices } from './choices.ts';
import { isEmail } from '../../platform/email.ts';
import type { Fields } from '../../platform/turn.ts';
import type { KeyDocument } from '../documents/index.ts';
import type { Service } from '../rounds/index.ts';
import {
  OTHER_SCHOOL,
  type Wording as SchoolWording,
  type Found,
  type Register,
  type School,
} from '../schools/index.ts';
import type { NominationField, NominationInputs } from './form-facts.ts';

export type FormNeeds = {
  service: Service;
  choices: Choices;
  wording: Wording & SchoolWording;
  register: Register;
  documents: readonly KeyDocument[];
};

/** The codes of what can be wrong with a form. */
export type ProblemCode = Extract<keyof FormNeeds['wording'], `${NominationField}.${string}`>;

/** The words of the statement, as the letter's template allows. */
export const MOST_WORDS = 300;
const LONGEST_LINE = 200;
const LONGEST_TEXT = 4000;
/** What one column of a table holds, and more than anybody types. */
const LONGEST_KEPT = 30_000;

/** The order of the form, which is the order of the summary of problems. */
export const fieldOrder = [
  'name',
  'email',
  'role',
  'school',
  'governorCategory',
  'systemLeader',
  'contribution',
  'availability',
  'interests',
  'endorserName',
  'endorserEmail',
  'privacyRead',
] as const satisfies readonly NominationField[];

/** Roles that sit on a governing board; they say in which category. */
const GOVERNING = new Set(['governor', 'chair-of-governors']);

export const isGovernor = (role: string): boolean => GOVERNING.has(role);

const emptyInputs = Object.fromEntries(fieldOrder.map((field) => [field, ''])) as NominationInputs;

export const inputsFor = (known: Partial<NominationInputs>): NominationInputs => ({ ...emptyInputs, ...known });

/** What a card sent, as text: whatever is missing or of another shape is empty. The person's own words are left as they are. */
export function readInputs(fields: Fields): NominationInputs {
  const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, LONGEST_KEPT) : '');
  return Object.fromEntries(fieldOrder.map((field) => [field, textOf(fields[field])])) as NominationInputs;
}

export type Problem = { field: NominationField; text: string };

/** What a form says once it holds: trimmed, lists split, the school found. */
export type Checked = { inputs: NominationInputs; school: School; systemLeader: string[]; availability: string[] };

export type Checks = { problems: Problem[]; schools: School[] } | { checked: Checked };

/** A name is one line wherever it is shown. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');
export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** The values of a multiple choice, which Adaptive Cards join by commas. */
export const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  ),
];
const among = (choices: readonly Choice[]) => (value: string) => choices.some((choice) => choice.value === value);

/** Checks a form: all problems at once, each in the words of the content, or what it says. */
export function check(typed: NominationInputs, { choices, wording, register }: FormNeeds): Checks {
  const trimmed = Object.fromEntries(fieldOrder.map((field) => [field, typed[field].trim()])) as NominationInputs;
  const inputs = { ...trimmed, name: oneLine(trimmed.name), endorserName: oneLine(trimmed.endorserName) };
  const found = register.find(inputs.school === OTHER_SCHOOL ? '' : inputs.school);
  const systemLeader = listOf(inputs.systemLeader);
  const availability = listOf(inputs.availability);
  const words = countWords(inputs.contribution);

  const wrong: Record<NominationField, ProblemCode | undefined> = {
    name: required(inputs.name, 'name.missing', 'name.long'),
    email: inputs.email === '' ? 'email.missing' : isEmail(inputs.email) ? undefined : 'email.format',
    role: inputs.role === '' ? 'role.missing' : among(choices.roles)(inputs.role) ? undefined : 'role.unknown',
    school: schoolProblem(inputs.school, found),
    governorCategory: governorProblem(inputs, choices.governorCategories),
    systemLeader: systemLeader.every(among(choices.systemLeader)) ? undefined : 'systemLeader.unknown',
    contribution: contributionProblem(inputs.contribution, words),
    availability:
      availability.length === 0
        ? 'availability.missing'
        : availability.every(among(choices.availability))
          ? undefined
          : 'availability.unknown',
    interests: required(inputs.interests, 'interests.missing', 'interests.long', LONGEST_TEXT),
    endorserName: required(inputs.endorserName, 'endorserName.missing', 'endorserName.long'),
    endorserEmail: endorserProblem(inputs),
    privacyRead: inputs.privacyRead === 'true' ? undefined : 'privacyRead.missing',
  };

  const problems = fieldOrder.flatMap((field) => {
    const code = wrong[field];
    return code === undefined ? [] : [{ field, text: wording[code].replace('{words}', String(words)) }];
  });
  if (problems.length > 0 || !found.sure) return { problems, schools: found.sure ? [] : found.candidates };
  return { checked: { inputs, school: found.school, systemLeader, availability } };
}

/** Something a person can read: not only spaces, dashes or characters that nobody sees, such as Hangul
 * fillers, which Unicode counts as letters. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.replace(/[\u115F\u1160\u3164\uFFA0]/gu, ''));

function required(text: string, missing: ProblemCode, long: ProblemCode, most = LONGEST_LINE): ProblemCode | undefined {
  if (!hasWords(text)) return missing;
  return text.length > most ? long : undefined;
}

function schoolProblem(text: string, found: Found): ProblemCode | undefined {
  if (text === '' || text === OTHER_SCHOOL) return 'school.missing';
  if (found.sure) return undefined;
  return found.candidates.length === 0 ? 'school.notFound' : 'school.several';
}

function contributionProblem(text: string, words: number): ProblemCode | undefined {
  if (!hasWords(text)) return 'contribution.missing';
  if (words > MOST_WORDS) return 'contribution.long';
  return text.length > LONGEST_TEXT ? 'contribution.characters' : undefined;
}

function governorProblem(
  { role, governorCategory }: NominationInputs,
  known: readonly Choice[],
): ProblemCode | undefined {
  if (!isGovernor(role)) return undefined;
  if (governorCategory === '') return 'governorCategory.missing';
  return among(known)(governorCategory) ? undefined : 'governorCategory.unknown';
}

function endorserProblem({ email, endorserEmail }: NominationInputs): ProblemCode | undefined {
  if (endorserEmail === '') return 'endorserEmail.missing';
  if (!isEmail(endorserEmail)) return 'endorserEmail.format';
  return endorserEmail.toLowerCase() === email.toLowerCase() ? 'endorserEmail.own' : undefined;
}
