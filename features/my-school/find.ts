// Finds the school or place that a question names. What may be several schools, or is not sure, is offered to choose from.
import { plainWords } from '../../platform/text.ts';
import { describeSchool, type Register, type School } from '../schools/index.ts';
import type { Place, Places } from './places.ts';

export type Meant = { school: School } | { place: Place } | { offered: readonly School[] };

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** More would be no help to choose from. */
const MOST_OFFERED = 6;

/** Words that say that a school is meant, and with others which kind of school. */
const OF_A_KIND = setOf(
  'primary academy nursery infant infants junior juniors high grammar catholic ce rc cofe college',
);

/** What else no name consists of: kinds of school, of children and of people. */
const NO_NAME = setOf(
  'school schools special secondary early years sixth form setting settings governor governors pupil pupils',
);

/** `undefined` where none of the names is a school's or a place's. The first name is what stands there without words around it. */
export function meantBy(
  names: readonly string[],
  { register, places }: { register: Register; places: Places },
): Meant | undefined {
  // 1. A place, by the longest of its names: "Calderwick network" before "Calderwick".
  const place = names
    .toReversed()
    .flatMap((name) => places.named(name) ?? [])
    .at(0);
  if (place) return { place };
  const words = (names[0] ?? '').split(' ');
  const telling = words.filter((word) => !OF_A_KIND.has(word) && !NO_NAME.has(word));
  if (telling.length === 0) return undefined;
  // 2. A school that the register is sure of.
  const found = names.map((name) => register.find(name));
  const sure = found.flatMap((one) => (one.sure ? [one.school] : [])).at(0);
  if (sure) return { school: sure };
  // 3. The one that has all of these words: nothing is kept by it, and the answer says in full which school it is.
  const candidates = [...new Set(found.flatMap((one) => (one.sure ? [] : one.candidates)))];
  const having = candidates.filter((school) => names.some((name) => hasAll(name.split(' '), school)));
  const [one, ...others] = having;
  if (one) return others.length === 0 ? { school: one } : { offered: having.slice(0, MOST_OFFERED) };
  // 4. A misspelt name; a word for a kind of school says that it is one, unless small words say that it is none.
  const isSchool = telling.every((word) => word === 'st' || word.length > 3) && telling.length < words.length;
  return isSchool && candidates.length > 0 ? { offered: candidates.slice(0, MOST_OFFERED) } : undefined;
}

/** Words that make no name of a school: "a new academy", "each local primary". */
const ANY = setOf(
  'a an the any all each every other another new small large rural local faith church maintained single multi same my our your their his her first ' +
    'last next nearest most some few many only for of in and or is are was to be by with from at as',
);

/** What is plainly the name of one school: a word or two, and then the kind of school. */
export function schoolNameIn(names: readonly string[]): string | undefined {
  const [narrow = ''] = names;
  const words = narrow.split(' ');
  const last = words.at(-1) ?? '';
  const own = words.filter((word) => !OF_A_KIND.has(word) && !NO_NAME.has(word));
  const isName = OF_A_KIND.has(last) && own[0] === words[0] && own.length > 0 && own.length <= 3 && words.length <= 6;
  return isName && own.every((word) => (word === 'st' || word.length > 3) && !ANY.has(word)) ? narrow : undefined;
}

/** Whether all words stand in the school's name, town or postcode as they are. */
function hasAll(words: readonly string[], school: School): boolean {
  const own = setOf(plainWords(describeSchool(school)));
  return words.every((word) => own.has(word));
}
