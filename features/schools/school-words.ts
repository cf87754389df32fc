// The words of a school: those of its name, and those that say where it is.
import { isAdded, isLeftOut } from './loose-words.ts';
import { sameWords, wordsOf, wordsToFind } from './school-name.ts';

/** What is found of a school; `number` is DfE's: its authority's and its own, as "888/3001". */
export type Named = { urn: string; number?: string; name: string; town: string; postcode: string };

export type SchoolWords = {
  urn: string;
  /** As `sameWords` makes it. */
  name: string;
  ofName: ReadonlySet<string>;
  /** More words under which its name is found. */
  also: ReadonlySet<string>;
  afterComma: ReadonlySet<string>;
  /** Of its town and postcode. */
  place: ReadonlySet<string>;
  /** What may follow its name to say which of two schools it is; nothing, too. */
  endings: readonly string[];
  numbers: readonly string[];
};

export function wordsOfSchool({ urn, number = '', name, town, postcode }: Named): SchoolWords {
  const [inTown = '', ...codes] = [town, postcode, postcode.replaceAll(' ', '')].map(sameWords);
  const own = sameWords(name);
  const words = own.split(' ');
  return {
    urn,
    name: own,
    ofName: new Set(words),
    also: wordsToFind(words),
    afterComma: new Set(name.includes(',') ? wordsOf(name.replace(/^[^,]*/u, '')) : []),
    place: new Set([inTown, ...codes].flatMap((text) => text.split(' ')).filter(Boolean)),
    endings: ['', inTown, ...codes, ...codes.map((code) => `${inTown} ${code}`)],
    numbers: [urn, ...number.split('/'), number.replace('/', '')].filter(Boolean),
  };
}

/** Whether all words, of which there must be some, are the school's, or begin so. */
export function areOfSchool(asked: readonly string[], { also, place, numbers }: SchoolWords): boolean {
  const words = [...also, ...place, ...numbers];
  return asked.length > 0 && asked.every((word) => words.some((one) => one.startsWith(word)));
}

/**
 * Whether words that are a school's name, perhaps with its town or postcode, may mean another as well: its name goes on where this one
 * ends, as in "St Mary's Catholic Primary School, Morecambe"; or it is the same without the words that people leave out, as "primary", or
 * that say where it is. Town and postcode decide, unless the other has them too.
 */
export function mayMeanOther(asked: readonly string[], named: SchoolWords, other: SchoolWords): boolean {
  const isWhere = (word: string) => other.place.has(word) || other.afterComma.has(word);
  if (!asked.every((word) => other.ofName.has(word) || isWhere(word) || isAdded(word))) return false;
  if (other.name.startsWith(`${named.name} `)) return true;
  const ending = asked.slice(named.name.split(' ').length);
  return (
    ending.every((word) => other.afterComma.has(word)) &&
    [...other.ofName].every((word) => asked.includes(word) || isWhere(word) || isLeftOut(word))
  );
}
