// Finds schools by their words: whole names as they stand, and the likeliest ones where words are missing, added or misspelt.
import MiniSearch, { type SearchResult } from 'minisearch';
import { isOfAKind, wordsToSearch } from './loose-words.ts';
import { wordsOf } from './school-name.ts';
import { areOfSchool, mayMeanOther, type Named, type SchoolWords, wordsOfSchool } from './school-words.ts';

export type SchoolIndex<School> = {
  /** Those whose name is exactly this, or whose name with town, postcode or both; `rival`: another school may be meant all the same. */
  named: (text: string) => { schools: School[]; rival: boolean };
  /** Whether all words of a text, of which there must be some, are the school's, or begin so. */
  fits: (text: string, school: School) => boolean;
  /** At most so many that have the words, begun or misspelt, or most of them; the likeliest first. */
  like: (text: string, most: number) => School[];
};

/** Words: more than any name has with its town and postcode. */
const MOST_WORDS = 60;
/** Who has fewer words than this share of what the best one has is not offered. */
const ENOUGH = 0.6;

export function indexSchools<School extends Named>(schools: readonly School[]): SchoolIndex<School> {
  const byUrn = new Map(schools.map((school) => [school.urn, school]));
  const all = schools.map(wordsOfSchool).sort(byNameAndPlace);
  const byName = new Map<string, SchoolWords[]>();
  for (const school of all) byName.set(school.name, [...(byName.get(school.name) ?? []), school]);
  const search = searchIn(all);
  const schoolsOf = (words: readonly SchoolWords[]) => words.flatMap(({ urn }) => byUrn.get(urn) ?? []);
  return {
    named: (text) => {
      const asked = wordsOf(text);
      if (asked.length > MOST_WORDS) return { schools: [], rival: false };
      const named = asked.flatMap((_, last) => {
        const ending = asked.slice(last + 1).join(' ');
        const ofName = byName.get(asked.slice(0, last + 1).join(' ')) ?? [];
        return ofName.filter(({ endings }) => endings.includes(ending));
      });
      const others = named.length > 0 ? search(text).filter((other) => !named.includes(other)) : [];
      const rival = others.some((other) => named.some((one) => mayMeanOther(asked, one, other)));
      return { schools: schoolsOf(named), rival };
    },
    fits: (text, school) => areOfSchool(wordsOf(text), wordsOfSchool(school)),
    like: (text, most) => schoolsOf(search(text).slice(0, most)),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byNameAndPlace = (a: SchoolWords, b: SchoolWords): number =>
  compare(a.name, b.name) || compare([...a.place].join(' '), [...b.place].join(' '));

/** A text for each field. No word is in two, or it would count twice. */
function fieldsOf({ urn, ofName, also, place, numbers }: SchoolWords) {
  const rest = (words: ReadonlySet<string>) => [...words].filter((word) => !ofName.has(word)).join(' ');
  return { urn, ofName: [...ofName].join(' '), also: rest(also), place: rest(place), numbers: numbers.join(' ') };
}

/** A search in the words of schools; the likeliest come first. */
function searchIn(all: readonly SchoolWords[]): (text: string) => SchoolWords[] {
  const known = new Set(all.flatMap(({ also, place }) => [...also, ...place]));
  const byUrn = new Map(all.map((school) => [school.urn, school]));
  const index = new MiniSearch({
    idField: 'urn',
    fields: ['ofName', 'also', 'place', 'numbers'],
    tokenize: (text) => text.split(' '),
    processTerm: (word) => word,
    searchOptions: { boost: { ofName: 2 }, prefix: true },
  });
  index.addAll(all.map(fieldsOf));
  return (text) => {
    const asked = wordsToSearch(text, known);
    if (asked.length > MOST_WORDS) return [];
    const telling = asked.filter((word) => !isOfAKind(word));
    const wanted = telling.length > 0 ? telling : asked;
    const kinds = asked.filter(isOfAKind);
    const boostDocument = (urn: unknown, word: string) => {
      const school = byUrn.get(String(urn));
      if (!school) return 0;
      const begins = school.name.startsWith(word) ? 1.2 : 1;
      return begins * (1 + kinds.filter((kind) => school.ofName.has(kind)).length);
    };
    /** With so many wrong letters in a word. */
    const look = (letters: number) => {
      const fuzzy = (word: string) => (/^\D{4,}$/u.test(word) ? letters : false);
      return mostOf(wanted, index.search(wanted.join(' '), { fuzzy, boostDocument }));
    };
    let found = look(0);
    for (const letters of [1, 2]) if (!found.hasAll) found = look(letters);
    return found.urns.flatMap((urn) => byUrn.get(urn) ?? []);
  };
}

/** Of what was found, what has most of the words that say which school it is; it must be more than where it is, unless that is all. */
function mostOf(wanted: readonly string[], results: readonly SearchResult[]): { hasAll: boolean; urns: string[] } {
  const rated = results.map(({ id, queryTerms, match }) => {
    const has = wanted.filter((word) => queryTerms.includes(word)).length;
    const isNamed = Object.entries(match).some(
      ([word, fields]) => !isOfAKind(word) && fields.some((one) => one !== 'place'),
    );
    return { urn: String(id), has: isNamed || has === wanted.length ? has : 0 };
  });
  const best = Math.max(1, ...rated.map(({ has }) => has));
  const enough = best === wanted.length ? best : ENOUGH * best;
  const urns = rated.filter(({ has }) => has >= enough).map(({ urn }) => urn);
  return { hasAll: best === wanted.length && urns.length > 0, urns };
}
