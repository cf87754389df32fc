// Whom a message is for: schools by place, phase and type, people of them by role, nomination and the topics they follow, or a list.
import { isEmail } from '../../platform/email.ts';
import { plainEmail } from '../../platform/person.ts';
import { type Group, type School, schoolsIn } from '../schools/index.ts';

/** What is empty leaves nobody out. */
export type Audience = {
  places: Group[];
  phases: string[];
  types: string[];
  roles: string[];
  nominated: '' | 'yes' | 'no';
  /** Ids of topics of the FAQ: people who follow any of them. */
  topics: string[];
  /** URNs and email addresses, one a line, as they were typed. Whoever is listed by address is meant whatever else is chosen. */
  listed: string;
};

/** Leaves nobody out. */
export const everybody: Audience = {
  places: [],
  phases: [],
  types: [],
  roles: [],
  nominated: '',
  topics: [],
  listed: '',
};

/** A line of the list: a URN, an email address, or neither. Other columns of a row are passed over. */
export type Line =
  | { number: number; urn: string }
  | { number: number; email: string }
  | { number: number; neither: string };

const URN = /^\d{6}$/u;

/** The lines of a list that are not empty. */
export function linesIn(listed: string): Line[] {
  const rows = listed.split('\n').map((row, at) => ({ number: at + 1, cells: row.split(/[\s,;"]+/u).filter(Boolean) }));
  return rows.flatMap(({ number, cells }): Line[] => {
    const [urn, email] = [cells.find((cell) => URN.test(cell)), cells.find(isEmail)];
    if (urn !== undefined) return [{ number, urn }];
    if (email !== undefined) return [{ number, email }];
    return cells.length === 0 ? [] : [{ number, neither: cells.join(' ') }];
  });
}

export const urnsIn = ({ listed }: Audience): string[] =>
  linesIn(listed).flatMap((line) => ('urn' in line ? line.urn : []));

export const emailsIn = ({ listed }: Audience): string[] => [
  ...new Set(linesIn(listed).flatMap((line) => ('email' in line ? plainEmail(line.email) : []))),
];

const isAnyOf = (value: string, wanted: readonly string[]): boolean => wanted.length === 0 || wanted.includes(value);

/** Whether only some schools are meant, so that whoever has not said their school is left out. */
const choosesSchools = (audience: Audience): boolean =>
  [audience.places, audience.phases, audience.types, urnsIn(audience)].some((chosen) => chosen.length > 0);

/** Whether nobody is meant but those listed by address. */
const isOnlyEmails = (audience: Audience): boolean => emailsIn(audience).length > 0 && !choosesSchools(audience);

/** The open schools that are meant. Listed schools are added to those of the places. */
export function schoolsFor(audience: Audience, schools: readonly School[]): School[] {
  const { places, phases, types } = audience;
  const urns = urnsIn(audience);
  if (isOnlyEmails(audience)) return [];
  const isMeant = (school: School): boolean =>
    (places.length === 0 && urns.length === 0) || schoolsIn(places, [school]).length > 0 || urns.includes(school.urn);
  return schools.filter(
    (school) =>
      school.status === 'open' && isMeant(school) && isAnyOf(school.phase, phases) && isAnyOf(school.type, types),
  );
}

/** Whether those are meant, too, whose school nobody knows. */
export const takesSchoolless = (audience: Audience): boolean => !choosesSchools(audience) && !isOnlyEmails(audience);

/** Whether somebody of a school that is meant is meant. */
export const isFor = (
  { roles, nominated, topics }: Audience,
  { role, hasNominated, follows }: { role: string; hasNominated: boolean; follows: readonly string[] },
): boolean =>
  isAnyOf(role, roles) &&
  (nominated === '' || (nominated === 'yes') === hasNominated) &&
  (topics.length === 0 || topics.some((topic) => follows.includes(topic)));
