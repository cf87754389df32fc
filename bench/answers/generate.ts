// Made-up entries of any number, and questions about them: the same seed makes the same ones. For speed, not for quality.
import type { FaqEntry } from '../../features/faq/entry.ts';
import { entryOf, type Data } from './data.ts';
import { oneOf, seeded, upTo, type Chance } from './seeded.ts';
import { withTypo } from './typos.ts';
import {
  DEEDS,
  ENDINGS,
  FORMS,
  GREETINGS,
  KINDS,
  PLACE_BEGINNINGS,
  PLACE_ENDINGS,
  PLACE_MIDDLES,
  THINGS,
} from './words.ts';

type Wanted = { entries: number; phrasings: number; seed: number };

/** What one entry is about: in other words the same, and the same as no other entry. */
type Topic = { deed: readonly string[]; thing: readonly string[]; kind: string; place: string };

/** One typo in this share of the questions. */
const WITH_TYPO = 1 / 3;

/** Entries, each with a title and `phrasings - 1` other phrasings. No two entries are about the same. */
export function faqOf({ entries, phrasings, seed }: Wanted): FaqEntry[] {
  const chance = seeded(seed);
  const topics = new Map<string, Topic>();
  while (topics.size < entries) {
    const topic = someTopic(chance);
    topics.set([topic.deed[0], topic.kind, topic.thing[0], topic.place].join(' '), topic);
  }
  return [...topics.values()].map((topic, index) => {
    const said = new Set<string>();
    while (said.size < phrasings) said.add(phrasingOf(topic, chance));
    const [title = '', ...others] = said;
    return entryOf({ id: `entry-${index + 1}`, title, phrasings: others });
  });
}

/** Questions as people type them: phrasings with a word left out, replaced or moved, some greeting first, a third with a typo. */
export function questionsOf(
  entries: readonly FaqEntry[],
  { count, seed }: { count: number; seed: number },
): Data['queries'] {
  const chance = seeded(seed);
  return Array.from({ length: count }, () => {
    const { id, title, alsoAskedAs } = oneOf(entries, chance);
    const words = oneOf(CHANGES, chance)(oneOf([title, ...alsoAskedAs], chance).split(' '), chance);
    const text = [greetingOf(chance), ...words, endingOf(chance)].join(' ').trim();
    return { text: chance() < WITH_TYPO ? withTypo(text, chance) : text, id };
  });
}

/** Words are drawn by Zipf's law, as in real text: the second in a list half as often as the first, and so on. */
function zipf<T>(items: readonly T[]): (chance: Chance) => T {
  let sum = 0;
  const upToHere = items.map((_, index) => (sum += 1 / (index + 1)));
  return (chance) => {
    const drawn = chance() * sum;
    return oneOf(items.slice(upToHere.findIndex((bound) => drawn < bound)).slice(0, 1), chance);
  };
}

const formOf = zipf(FORMS);
const deedOf = zipf(DEEDS);
const thingOf = zipf(THINGS);
const kindOf = zipf(KINDS);
const beginningOf = zipf(PLACE_BEGINNINGS);
const greetingOf = zipf(GREETINGS);
const endingOf = zipf(ENDINGS);

const someTopic = (chance: Chance): Topic => ({
  deed: deedOf(chance),
  thing: thingOf(chance),
  kind: kindOf(chance),
  place: beginningOf(chance) + oneOf(PLACE_MIDDLES, chance) + oneOf(PLACE_ENDINGS, chance),
});

function phrasingOf({ deed, thing, kind, place }: Topic, chance: Chance): string {
  const what = `the ${kind} ${oneOf(thing, chance)} ${oneOf(['in', 'at', 'for'], chance)} ${place}`;
  return formOf(chance).replace('{do}', `${oneOf(deed, chance)} ${what}`);
}

type Change = (words: readonly string[], chance: Chance) => string[];

const CHANGES: readonly Change[] = [
  (words, chance) => words.toSpliced(upTo(words.length, chance), 1),
  (words, chance) => words.toSpliced(upTo(words.length, chance), 1, kindOf(chance)),
  (words, chance) => {
    const from = upTo(words.length, chance);
    return words.toSpliced(from, 1).toSpliced(upTo(words.length, chance), 0, words[from] ?? '');
  },
];
