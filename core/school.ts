// The register of schools: find one by URN or name, never guess between two.
import type { Choice } from './choices.ts';

export type School = {
  /** Unique reference number, six digits. Source: DfE, Get Information About Schools. */
  urn: string;
  name: string;
  phase: string;
  type: string;
  typeGroup: string;
  status: 'open' | 'closed';
  district: string;
  area: string;
  town: string;
  postcode: string;
  trust?: string;
  lowAge?: number;
  highAge?: number;
};

export type Register = {
  /**
   * The open school a text means, or the open schools it may mean, at most 15, for the person to choose from. Sure is only a URN,
   * or a whole name (with town or postcode, if need be) that one school alone has. A name with words left out ("st marys chorley")
   * is never sure, even when it fits one school: the one that is meant may be closed, or not in the register.
   */
  find: (text: string) => Found;
};

export type Found = { sure: true; school: School } | { sure: false; candidates: School[] };

const MOST = 15;

/** However they are typed, on whatever keyboard. */
const APOSTROPHES = /['’‘ʼ´`＇]/gu;
/** "R.C." and "R.C" are one word; the dot of "St.Mary's" stands between two. */
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.)+(?:\p{L}(?![\p{L}\p{N}]))?/gu;

/** Words of a school's name without what real data varies in: case, punctuation, apostrophes, "Saint", spacing. */
const wordsOf = (text: string): string[] =>
  text
    .replace(APOSTROPHES, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(INITIALS, (letters) => `${letters.replaceAll('.', '')} `)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (word === 'saint' ? 'st' : word));

const sameWords = (text: string): string => wordsOf(text).join(' ');

/** What says exactly this school, as far as a name can: its name alone, or followed by where it is. */
const fullNamesOf = ({ name, town, postcode }: School): string[] =>
  [name, `${name} ${town}`, `${name} ${postcode}`, `${name} ${town} ${postcode}`].map(sameWords);

export function createRegister(schools: readonly School[]): Register {
  const open = schools.filter(({ status }) => status === 'open');
  const byUrn = new Map(open.map((school) => [school.urn, school]));
  const byName = new Map<string, School[]>();
  for (const school of open)
    for (const name of new Set(fullNamesOf(school))) byName.set(name, [...(byName.get(name) ?? []), school]);
  const worded = open.map((school) => ({
    school,
    words: new Set(wordsOf(`${school.name} ${school.town} ${school.postcode}`)),
  }));
  return {
    find: (text) => {
      const urn = byUrn.get(text.trim().replace(/^urn[\s:]*/iu, ''));
      if (urn) return { sure: true, school: urn };
      const named = byName.get(sameWords(text)) ?? [];
      const [school, twin] = named;
      if (school && !twin) return { sure: true, school };
      if (twin) return { sure: false, candidates: named.slice(0, MOST) };
      const asked = wordsOf(text);
      const fits = ({ words }: (typeof worded)[number]) => asked.length > 0 && asked.every((word) => words.has(word));
      const candidates = worded.filter(fits).slice(0, MOST);
      return { sure: false, candidates: candidates.map((one) => one.school) };
    },
  };
}

/** "St Mary's Catholic Primary School, Chorley, ZZ1 1AA (URN 900001)": enough to tell twins apart. */
export const describeSchool = ({ name, town, postcode, urn }: School): string =>
  `${name}, ${town}, ${postcode} (URN ${urn})`;

/** A choice for "none of the schools offered": the text field comes back. */
export const OTHER_SCHOOL = 'other';

/** The schools that a name may mean, to choose between, with `none` as the last; no choices where there are none. */
export const schoolChoices = (schools: readonly School[], none: string): Choice[] =>
  schools.length === 0
    ? []
    : [
        ...schools.map((school) => ({ value: school.urn, title: describeSchool(school) })),
        { value: OTHER_SCHOOL, title: none },
      ];
