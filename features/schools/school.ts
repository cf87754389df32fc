// The register of schools: find one by URN or name, never guess between two.
import type { Choice } from '../../platform/choices.ts';
import { textIn } from '../../platform/fields.ts';
import type { Fields } from '../../platform/turn.ts';
import { numberIn, urnIn } from './official-numbers.ts';
import { indexSchools, type SchoolIndex } from './school-index.ts';

export type School = {
  /** Unique reference number, six digits. Source: DfE, Get Information About Schools. */
  urn: string;
  /** DfE's number: the authority's and its own, as "888/3001". Not where a register that somebody made by hand has no columns for it. */
  number?: string;
  name: string;
  phase: string;
  type: string;
  typeGroup: string;
  status: 'open' | 'closed';
  /** The day it closed (ISO date), where the register says so. */
  closed?: string;
  /** Empty where the register, or the council's table of areas, does not say. So are town and postcode. */
  district: string;
  area: string;
  locality?: string;
  network?: string;
  town: string;
  postcode: string;
  trust?: string;
  lowAge?: number;
  highAge?: number;
};

/** The council's adviser of a group of schools. */
export type Adviser = {
  kind: 'network' | 'locality' | 'area';
  of: string;
  name: string;
  email: string;
  objectId?: string;
};

/** The adviser of a school: its network's, or else its locality's, or else its area's. */
export const adviserOf = (school: School, advisers: readonly Adviser[]): Adviser | undefined =>
  (['network', 'locality', 'area'] as const)
    .flatMap((kind) => advisers.filter((adviser) => adviser.kind === kind && adviser.of === school[kind]))
    .at(0);

export type Register = {
  /**
   * The open school a text means, or the open schools it may mean, at most 15, for the person to choose from. Sure is only a URN, DfE's
   * number, or a whole name (with town or postcode, if need be) that one school alone has and that could not be short for another's. A
   * name with words left out ("st marys chorley") is never sure, even when it fits one school: the one that is meant may be closed, or
   * not in the register. A text that ends with a URN ("st marys (URN 900001)") is sure if its words may mean that school; else that
   * school is offered beside those they may mean.
   */
  find: (text: string) => Found;
  /** Whether a text may mean this open school: it is sure of it, or of none and has no word that the school has not. */
  mayMean: (text: string, school: School) => boolean;
  /** While somebody types: the open schools it could become, at most 15, the likeliest first. None for no text. */
  suggest: (text: string) => School[];
  /** The school with this URN, open or closed: old records refer to schools that have closed since. */
  withUrn: (urn: string) => School | undefined;
};

export type Found = { sure: true; school: School } | { sure: false; candidates: School[] };

const MOST = 15;

/** How a school is described, and how a text says which one was selected beside it. */
const withUrnAfter = (words: string, urn: string): string => `${words} (URN ${urn})`.trim();
const WITH_URN_AFTER = /^(?<words>.*)\(URN (?<urn>\d+)\)\s*$/su;

const isOpen = ({ status }: School): boolean => status === 'open';

/** The register; what finds schools by name is made when first needed. */
export function createRegister(schools: readonly School[]): Register {
  const byUrn = new Map(schools.map((school) => [school.urn, school]));
  const open = schools.filter(isOpen);
  let made: SchoolIndex<School> | undefined;
  const index = () => (made ??= indexSchools(open));
  const find = (text: string): Found => {
    const school = byUrn.get(urnIn(text));
    if (school) return amongOpen([school]);
    const number = numberIn(text);
    if (number !== undefined) return amongOpen(schools.filter((one) => one.number === number));
    const { words = '', urn = '' } = WITH_URN_AFTER.exec(text)?.groups ?? {};
    const selected = byUrn.get(urn);
    return selected ? agreed(selected, words) : byName(text);
  };
  const byName = (text: string): Found => {
    const named = index().named(text);
    const [school, ...twins] = named.schools;
    if (school && twins.length === 0 && !named.rival) return { sure: true, school };
    return candidates([...named.schools, ...index().like(text, MOST)]);
  };
  const agreed = (selected: School, words: string): Found => {
    if (isOpen(selected) && (words.trim() === '' || mayMean(words, selected))) return { sure: true, school: selected };
    const found = find(words);
    return candidates([...[selected].filter(isOpen), ...(found.sure ? [found.school] : found.candidates)]);
  };
  const mayMean = (text: string, school: School): boolean => {
    const found = find(text);
    return found.sure ? found.school === school : isOpen(school) && index().fits(text, school);
  };
  return {
    find,
    mayMean,
    suggest: (text) => index().like(urnIn(text), MOST),
    withUrn: (urn) => byUrn.get(urn),
  };
}

/** The same number may be of a school that has closed and of the one in its place. */
function amongOpen(schools: readonly School[]): Found {
  const [school, ...others] = schools.filter(isOpen);
  return school && others.length === 0 ? { sure: true, school } : candidates(school ? [school, ...others] : []);
}

const candidates = (schools: readonly School[]): Found => ({
  sure: false,
  candidates: [...new Set(schools)].slice(0, MOST),
});

/** "St Mary's Catholic Primary School, Chorley, ZZ1 1AA (URN 900001)": enough to tell twins apart. */
export const describeSchool = ({ name, town, postcode, urn }: School): string =>
  withUrnAfter([name, town, postcode].filter(Boolean).join(', '), urn);

const choiceOf = (school: School): Choice => ({ value: school.urn, title: describeSchool(school) });

/** What a field for a school offers while somebody types. */
export const suggestSchools =
  ({ suggest }: Register) =>
  (text: string): Choice[] =>
    suggest(text).map(choiceOf);

/** A choice for "none of the schools offered": the text field comes back. */
export const OTHER_SCHOOL = 'other';

/**
 * The text of a field for a school, with the URN of the school that was selected beside it. A selected school takes the place of what
 * may mean it; where another was typed the text says both, so that `find` is not sure and neither is lost.
 */
export function typedOrSelected(typed: string, selected: string, { find, mayMean, withUrn }: Register): string {
  const school = withUrn(selected);
  const found = find(typed);
  if (selected === '' || selected === OTHER_SCHOOL || (found.sure && found.school === school)) return typed;
  const fills = school && (typed.trim() === '' || mayMean(typed, school));
  return fills ? describeSchool(school) : withUrnAfter(typed, selected);
}

/**
 * What a form says of a school. Where schools to choose between took the place of the field, and none was selected, it is what had been
 * typed there before, which the form's buttons send along.
 */
export const typedSchoolIn = (fields: Fields): string => textIn(fields['school']) || textIn(fields['schoolTyped']);

/** The schools that a name may mean, to choose between, with `none` as the last; no choices where there are none. */
export const schoolChoices = (schools: readonly School[], none: string): Choice[] =>
  schools.length === 0 ? [] : [...schools.map(choiceOf), { value: OTHER_SCHOOL, title: none }];
