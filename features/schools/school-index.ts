// Finds schools by their words, fast enough to do it at each key that is pressed: 25,000 schools in less than 5 ms.
import { sameWords, wordsOf, wordsToFind } from './school-name.ts';

/** What is found of a school. */
export type Named = { urn: string; name: string; town: string; postcode: string };

export type SchoolIndex<School> = {
  /** Those whose name is exactly this, or whose name with town, postcode or both. */
  named: (text: string) => School[];
  /** At most so many that have all the words; where there are none, those with words that begin so. In the order of names. */
  worded: (text: string, most: number) => School[];
  /** At most so many with a URN, or with words, that begin so; first those whose name begins with the first word. */
  begun: (text: string, most: number) => School[];
};

/** Words: more than any name has with its town and postcode. */
const MOST_WORDS = 60;

const joined = (postcode: string): string => postcode.replaceAll(' ', '');

const textOf = ({ name, town, postcode }: Named): string => `${name} ${town} ${postcode} ${joined(postcode)}`;

/** What may follow a name to say which of two schools it is. */
const whereOf = ({ town, postcode }: Named): string[] =>
  [postcode, joined(postcode)].flatMap((code) => [code, `${town} ${code}`, town, '']).map(sameWords);

export function indexSchools<School extends Named>(schools: readonly School[]): SchoolIndex<School> {
  const inOrder = sortedBy(schools, ({ name, town, urn }) => `${sameWords(name)}\t${sameWords(town)}\t${urn}`);
  const names = inOrder.map(({ name }) => sameWords(name));
  const byUrn = sortedBy(schools, ({ urn }) => urn);
  const urns = byUrn.map(({ urn }) => urn);
  const placesOf = new Map<string, number[]>();
  for (const [at, school] of inOrder.entries())
    for (const word of wordsToFind(textOf(school))) {
      const places = placesOf.get(word);
      if (places) places.push(at);
      else placesOf.set(word, [at]);
    }
  const words = [...placesOf.keys()].sort(compare);

  const withWord = (word: string): number[][] => [placesOf.get(word) ?? []];
  const withBegun = (begin: string) => words.slice(...partOf(words, begin)).map((word) => placesOf.get(word) ?? []);
  /** Counts for each place how many of the words are there, as long as all before them were. */
  const look = (asked: readonly string[], placesWith: (word: string) => number[][]): Looked => {
    const seen = new Uint8Array(inOrder.length);
    asked.forEach((word, turn) => {
      for (const places of placesWith(word)) for (const at of places) if (seen[at] === turn) seen[at] = turn + 1;
    });
    return { seen, all: asked.length };
  };
  const take = ({ seen, all }: Looked, most: number, part: Part = [0, inOrder.length]): School[] => {
    const [from, to] = part;
    const taken: School[] = [];
    for (let at = seen.indexOf(all, from); at >= 0 && at < to && taken.length < most; at = seen.indexOf(all, at + 1))
      taken.push(...inOrder.slice(at, at + 1));
    return taken;
  };

  return {
    named: (text) => {
      const asked = wordsOf(text);
      if (asked.length > MOST_WORDS) return [];
      return asked.flatMap((_, last) => {
        const name = asked.slice(0, last + 1).join(' ');
        const where = asked.slice(last + 1).join(' ');
        const [from, to] = partOf(names, name);
        return inOrder.slice(from, to).filter((one, at) => names[from + at] === name && whereOf(one).includes(where));
      });
    },
    worded: (text, most) => {
      const asked = askedIn(text);
      if (asked.length === 0) return [];
      const found = take(look(asked, withWord), most);
      return found.length > 0 ? found : take(look(asked, withBegun), most);
    },
    begun: (text, most) => {
      const digits = /^\d+$/u.test(text.trim()) ? text.trim() : undefined;
      const numbered = digits ? byUrn.slice(...partOf(urns, digits)).slice(0, most) : [];
      const asked = askedIn(text);
      if (asked.length === 0) return [];
      const looked = look(asked, withBegun);
      const [from, to] = partOf(names, asked[0] ?? '');
      const parts = [
        [from, to],
        [0, from],
        [to, inOrder.length],
      ] as const;
      return [...new Set([...numbered, ...parts.flatMap((part) => take(looked, most, part))])].slice(0, most);
    },
  };
}

/** From the first place up to, and without, the second. */
type Part = readonly [number, number];

type Looked = { seen: Uint8Array; all: number };

/** The words of a text, each once; none where there are too many. */
function askedIn(text: string): string[] {
  const asked = [...new Set(wordsOf(text))];
  return asked.length > MOST_WORDS ? [] : asked;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sortedBy = <T>(list: readonly T[], keyOf: (one: T) => string): T[] =>
  list
    .map((one) => ({ one, key: keyOf(one) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ one }) => one);

/** Where in a sorted list those are that begin so. */
const partOf = (sorted: readonly string[], begin: string): Part => [
  firstFrom(sorted, begin),
  firstFrom(sorted, `${begin}\uffff`),
];

function firstFrom(sorted: readonly string[], from: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
