// The register of schools: find one by URN or name, never guess between two.
import type { Choice } from '../../platform/choices.ts';
import { indexSchools, type SchoolIndex } from './school-index.ts';

export type School = {
  /** Unique reference number, six digits. Source: DfE, Get Information About Schools. */
  urn: string;
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
   * The open school a text means, or the open schools it may mean, at most 15, for the person to choose from. Sure is only a URN,
   * or a whole name (with town or postcode, if need be) that one school alone has. A name with words left out ("st marys chorley")
   * is never sure, even when it fits one school: the one that is meant may be closed, or not in the register. A text that ends with
   * a URN ("st marys (URN 900001)") is sure if its words may mean that school; else that school is offered beside those they may mean.
   */
  find: (text: string) => Found;
  /** While somebody types: the open schools it could become, at most 15, the likeliest first. None for no text. */
  suggest: (text: string) => School[];
  /** The school with this URN, open or closed: old records refer to schools that have closed since. */
  withUrn: (urn: string) => School | undefined;
};

export type Found = { sure: true; school: School } | { sure: false; candidates: School[] };

const MOST = 15;

/** Reads a URN however it is typed: "URN 900001", "urn:900001". */
const urnIn = (text: string): string => text.trim().replace(/^urn[\s:]*(?=\d)/iu, '');

/** How a school is described, and how a text says which one was selected beside it. */
const withUrnAfter = (words: string, urn: string): string => `${words} (URN ${urn})`.trim();
const WITH_URN_AFTER = /^(?<words>.*)\(URN (?<urn>\d+)\)\s*$/su;

const mayBe = (found: Found): School[] => (found.sure ? [found.school] : found.candidates);

/** The register; what finds schools by name is made when first needed. */
export function createRegister(schools: readonly School[]): Register {
  const isOpen = ({ status }: School) => status === 'open';
  const byUrn = new Map(schools.map((school) => [school.urn, school]));
  let made: SchoolIndex<School> | undefined;
  const index = () => (made ??= indexSchools(schools.filter(isOpen)));
  const find = (text: string): Found => {
    const school = byUrn.get(urnIn(text));
    if (school) return isOpen(school) ? { sure: true, school } : { sure: false, candidates: [] };
    const { words = '', urn = '' } = WITH_URN_AFTER.exec(text)?.groups ?? {};
    const selected = byUrn.get(urn);
    if (selected) return agreed(selected, words);
    const [named, ...twins] = index().named(text);
    if (named && twins.length === 0) return { sure: true, school: named };
    return { sure: false, candidates: named ? [named, ...twins].slice(0, MOST) : index().worded(text, MOST) };
  };
  const agreed = (selected: School, words: string): Found => {
    const open = [selected].filter(isOpen);
    const meant = words.trim() === '' ? open : mayBe(find(words));
    const [school] = open.filter((one) => meant.includes(one));
    return school ? { sure: true, school } : { sure: false, candidates: [...open, ...meant].slice(0, MOST) };
  };
  return {
    find,
    suggest: (text) => index().begun(urnIn(text), MOST),
    withUrn: (urn) => byUrn.get(urn),
  };
}

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
export function typedOrSelected(typed: string, selected: string, { find, withUrn }: Register): string {
  const school = withUrn(selected);
  const meant = find(typed);
  if (selected === '' || selected === OTHER_SCHOOL || (meant.sure && meant.school === school)) return typed;
  const fills = school && (typed.trim() === '' || mayBe(meant).includes(school));
  return fills ? describeSchool(school) : withUrnAfter(typed, selected);
}

/** The schools that a name may mean, to choose between, with `none` as the last; no choices where there are none. */
export const schoolChoices = (schools: readonly School[], none: string): Choice[] =>
  schools.length === 0 ? [] : [...schools.map(choiceOf), { value: OTHER_SCHOOL, title: none }];
