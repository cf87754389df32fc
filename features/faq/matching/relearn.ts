// Takes a few changed entries in without learning all the others again.
import { highest } from './highest.ts';
import { learn, othersOf, vectorsOf } from './learn.ts';
import { relearnElsewhere } from './elsewhere.ts';
import { heldIn, type Learnable, type Learnt, looksOf, NO_FEATURES, type Phrasing, usesOf } from './learnt.ts';
import { createTrainer, type Separator } from './svm.ts';
import { wordsOf } from './text.ts';
import { usualIn } from './usual.ts';
import type { Sparse } from './signals.ts';

/** So many entries that look most like a changed one are told from it anew. */
const NEIGHBOURS = 3;
/** With more changes than this, learning everything is as quick, and leaves nothing behind. */
const MOST_CHANGES = 20;

/**
 * What `learn(entries)` would give, nearly: entries that did not change and look like none that did keep their separators, and words
 * their weights in older phrasings. The older `Learnt` stays as it is and can be used on.
 */
export function relearn(before: Learnt, entries: readonly Learnable[]): Learnt {
  const places = new Map(before.entries.map(({ id }, entry) => [id, entry]));
  const now = new Set(entries.map(({ id }) => id));
  const changed = entries.filter((entry) => !isSame(entry, before.entries[places.get(entry.id) ?? -1]));
  const gone = before.entries.flatMap(({ id }, entry) =>
    now.has(id) || (before.placesOf[entry]?.length ?? 0) === 0 ? [] : [{ id, entry }],
  );
  if (changed.length + gone.length === 0) return before;
  if (changed.length + gone.length > MOST_CHANGES) return learn(entries, before);

  // 1. Where the changed entries stand: new ones come last. Those that have gone keep their place, empty.
  const next = [...before.entries];
  const at = changed.map((entry) => {
    const place = places.get(entry.id) ?? next.length;
    next[place] = entry;
    return place;
  });
  const emptied = [...at, ...gone.map(({ entry }) => entry)];

  // 2. Their phrasings, with the words counted anew.
  const said = changed.flatMap(({ title, alsoAskedAs }, index) =>
    [title, ...alsoAskedAs].map((text) => ({ entry: at[index] ?? 0, text, words: wordsOf(text, before.names) })),
  );
  const left = emptied.flatMap((entry) => before.placesOf[entry] ?? []);
  const wordsIn = (some: readonly (Pick<Phrasing, 'words'> | undefined)[]) => some.map((one) => one?.words ?? []);
  const words = before.words.with(wordsIn(said), wordsIn(left.map((place) => before.phrasings[place])));
  const added = said.map((one): Phrasing => ({ ...one, ...vectorsOf(one.words, { ...before, words }) }));
  const phrasings = [...before.phrasings, ...added];
  const placesOf = [...before.placesOf];
  for (const entry of emptied) placesOf[entry] = [];
  for (const [index, { entry }] of added.entries())
    placesOf[entry] = [...(placesOf[entry] ?? []), before.phrasings.length + index];

  // 3. The changed entries and those like them are told apart anew.
  const looks = (entry: number, from: Pick<Learnt, 'placesOf' | 'phrasings'>): Sparse =>
    looksOf((from.placesOf[entry] ?? []).map((place) => from.phrasings[place]));
  const alike = before
    .alike()
    .with(
      new Map(
        emptied.map((entry) => [entry, { before: looks(entry, before), after: looks(entry, { placesOf, phrasings }) }]),
      ),
    );
  const again = new Set(at);
  const sums = new Float64Array(next.length);
  for (const entry of at) {
    sums.fill(0);
    alike.addTo(sums, looks(entry, { placesOf, phrasings }));
    for (const near of highest(sums, NEIGHBOURS)) if ((placesOf[near]?.length ?? 0) > 0) again.add(near);
  }
  const separators = [...before.separators];
  for (const { entry } of gone) separators[entry] = NEVER(before.language.dimensions);
  const others = othersOf({ phrasings, placesOf, alike });
  for (const entry of again) {
    const own = placesOf[entry] ?? [];
    const rest = others(entry, looks(entry, { placesOf, phrasings }));
    const train = createTrainer(
      [...own, ...rest].flatMap((place) => phrasings[place] ?? []),
      { features: before.features.size(), separators: next.length },
    );
    separators[entry] = train(
      [...own.keys()],
      rest.map((_, index) => own.length + index),
    );
  }

  // 4. The lists of who holds what.
  const retrained = [...again, ...gone.map(({ entry }) => entry)];
  return {
    ...before,
    entries: next,
    phrasings,
    placesOf,
    alike: () => alike,
    separators,
    elsewhere: relearnElsewhere(before, {
      added,
      words,
      phrasings: placesOf.flat().flatMap((at) => phrasings[at] ?? []),
    }),
    held: heldIn({ phrasings, placesOf }),
    usual: usualIn({ phrasings, placesOf }),
    words,
    weightsByFeature: before.weightsByFeature.with(
      new Map(
        retrained.map((entry) => [
          entry,
          { before: before.separators[entry], after: separators[entry] ?? NO_FEATURES },
        ]),
      ),
    ),
    phrasingsByStem: before.phrasingsByStem.with(
      new Map([
        ...left.map((place) => [place, { before: before.phrasings[place]?.stems, after: NO_FEATURES }] as const),
        ...added.map(
          ({ stems }, index) => [before.phrasings.length + index, { before: undefined, after: stems }] as const,
        ),
      ]),
    ),
    spelling: before.spelling.with(usesOf(said)),
    exact: before.exact.with(
      said.map(({ entry, words }) => ({ id: next[entry]?.id ?? '', words })),
      new Set([...changed, ...gone].map(({ id }) => id)),
    ),
  };
}

/** Tells nothing from anything, and so never answers. */
const NEVER = (dimensions: number): Separator => ({
  ...NO_FEATURES,
  meaning: new Float32Array(dimensions),
  bias: -1e6,
});

const isSame = (a: Learnable, b: Learnable | undefined): boolean =>
  a === b ||
  (b !== undefined &&
    a.title === b.title &&
    a.alsoAskedAs.length === b.alsoAskedAs.length &&
    a.alsoAskedAs.every((said, index) => said === b.alsoAskedAs[index]));
