// Tells questions that people ask of a council, and that no entry answers, from those of the entries: a class for "none of these".
import type { Language } from './language.ts';
import type { Names } from './names.ts';
import { type Dictionary, featuresOf, type Sparse } from './signals.ts';
import { createTrainer, type Example, type Separator } from './svm.ts';
import { wordsOf } from './text.ts';
import { dot, meaningOf } from './vectors.ts';
import type { Weights } from './weights.ts';
import { exactly } from './exact.ts';

type Among = {
  phrasings: readonly (Example & { words: ReturnType<typeof wordsOf> })[];
  words: Weights;
  steepness: number;
  features: Dictionary;
  language: Language;
  names: Names;
};

/** From here on it counts against the best entry. Of in-scope questions of the public sets nine in ten are below. */
export const COUNTS = -0.6;
/** More phrasings than this are not needed to learn what the entries are about. */
const MOST_PHRASINGS = 1500;

/** What tells these questions from the phrasings; those that are a phrasing do not count. `null` where none are left. */
export function learnElsewhere(
  notOurs: readonly string[],
  { phrasings, words: weights, steepness, features: dictionary, language, names }: Among,
): Separator | null {
  const said = exactly(phrasings.map(({ words }) => ({ id: 'said', words })));
  const others = notOurs.map((text) => wordsOf(text, names)).filter((words) => said.find(words).length === 0);
  if (others.length === 0) return null;
  const examples = others.map((words): Example => {
    const features = featuresOf(words, { weights, steepness, dictionary, unknown: 'add' });
    return { features, meaning: meaningOf(words, language) };
  });
  const step = Math.ceil(phrasings.length / MOST_PHRASINGS);
  const ours = phrasings.filter((_, place) => place % step === 0);
  const train = createTrainer([...examples, ...ours], { features: dictionary.size(), separators: 1 });
  return train(
    [...examples.keys()],
    ours.map((_, place) => examples.length + place),
  );
}

type Changed = Pick<Among, 'phrasings' | 'words'> & { added: readonly Example[] };

/** The same after entries changed: learnt anew only where something `added` looked as if no entry were about it. */
export function relearnElsewhere(
  before: Omit<Among, 'phrasings'> & { notOurs: readonly string[]; elsewhere: Separator | null },
  { added, ...now }: Changed,
): Separator | null {
  const score = scoreOf(before.elsewhere, before.features.size());
  if (added.every(({ features, meaning }) => score(features, meaning) < 0)) return before.elsewhere;
  return learnElsewhere(before.notOurs, { ...before, ...now });
}

/** How much speaks for a question that no entry is about. */
export function scoreOf(
  separator: Separator | null,
  features: number,
): (text: Sparse, meaning: Float32Array) => number {
  if (!separator) return () => -Infinity;
  const weights = new Float64Array(features);
  for (const [at, id] of separator.ids.entries()) weights[id] = separator.values[at] ?? 0;
  return ({ ids, values }, meaning) => {
    let score = separator.bias + dot(meaning, separator.meaning);
    for (let i = 0; i < ids.length; i++) score += (weights[ids[i] ?? 0] ?? 0) * (values[i] ?? 0);
    return score;
  };
}
