// The register of schools: find one by URN or name, never guess between two.

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
   * The open schools that a URN or a name fits, at most 15, the closest first. One school: it is meant. Several: the person must choose.
   * A name may be followed by town or postcode, and may leave words out ("st marys chorley").
   */
  find: (text: string) => School[];
};

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
      const urn = byUrn.get(text.trim());
      if (urn) return [urn];
      const named = byName.get(sameWords(text));
      if (named) return named.slice(0, MOST);
      const asked = wordsOf(text);
      if (asked.length === 0) return [];
      return worded
        .flatMap(({ school, words }) => (asked.every((word) => words.has(word)) ? [school] : []))
        .slice(0, MOST);
    },
  };
}

/** "St Mary's Catholic Primary School, Chorley, ZZ1 1AA (URN 900001)": enough to tell twins apart. */
export const describeSchool = ({ name, town, postcode, urn }: School): string =>
  `${name}, ${town}, ${postcode} (URN ${urn})`;
