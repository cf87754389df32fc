// Short English sentences to learn from: questions and talk from nlp-corpus, examples and definitions from WordNet.

export type Gloss = { noun: boolean; definition: string; examples: string[] };

const MOST_TALK = 45_000;
const MOST_DEFINITIONS = 12_000;

/**
 * Every question, and a choice of all else: the same each time, in the same order, without repeats.
 *
 * @param talk what people said or wrote, in any lengths
 */
export function sentencesOf(talk: readonly string[], glosses: readonly Gloss[]): string[] {
  const shuffled = shuffling(7);
  const short = talk.map((text) => text.trim()).filter((text) => isShort(text.split(/\s+/)));
  const questions = short.filter((text) => text.endsWith('?'));
  const some = shuffled(short).slice(0, MOST_TALK);
  const examples = glosses.flatMap((gloss) => gloss.examples).filter((text) => isShort(text.split(' ')));
  const mixed = shuffled(glosses);
  const definitions = [false, true].flatMap((noun) =>
    mixed.filter((gloss) => gloss.noun === noun && gloss.definition !== '').slice(0, MOST_DEFINITIONS),
  );
  return shuffled([
    ...new Set([...questions, ...some, ...examples, ...definitions.map(({ definition }) => definition)]),
  ]);
}

const isShort = ({ length }: string[]): boolean => length >= 3 && length <= 25;

/** All strings anywhere in a JSON value, in their order. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** The glosses of a WordNet data file (`man wndb`): each line an id and words, then " | ", a definition and quoted examples. */
export function glossesIn(data: string, { noun }: { noun: boolean }): Gloss[] {
  return data.split('\n').flatMap((line) => {
    const [entry = '', gloss] = line.split(' | ');
    if (!/^\d/.test(entry) || !gloss) return [];
    const definition = gloss.split(/; "/)[0]?.trim() ?? '';
    const length = definition.split(' ').length;
    if (length < 2 || length > 20) return [];
    const lemma = (entry.split(' ')[4] ?? '').replaceAll('_', ' ').replace(/\(.*\)/, '');
    const examples = [...gloss.matchAll(/"([^"]+)"/g)].flatMap(([, example]) => example ?? []);
    return [{ noun, definition: `${lemma}: ${definition}`, examples }];
  });
}

/** Fisher and Yates's shuffle, with a chance that is the same each time; calls go on from one another. */
function shuffling(seed: number): <T>(items: readonly T[]) => T[] {
  let state = seed;
  const chance = () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
  return <T>(items: readonly T[]) => {
    const all = [...items];
    for (let last = all.length - 1; last > 0; last--) {
      const other = Math.floor(chance() * (last + 1));
      const [a, b] = [all[last], all[other]];
      if (a !== undefined && b !== undefined) [all[last], all[other]] = [b, a];
    }
    return all;
  };
}
