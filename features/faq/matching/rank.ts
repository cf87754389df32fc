// Orders the entries by how well each fits a question.
import { withoutPleasantries } from '../pleasantries.ts';
import { createCovering } from './covering.ts';
import { scoreOf } from './elsewhere.ts';
import { featuresOf } from './signals.ts';
import { highest } from './highest.ts';
import { stemsOf } from './learn.ts';
import type { Learnt } from './learnt.ts';
import { wordOf, wordsOf, type Word } from './text.ts';
import { dot, MEANING, meaningOf, middleOf as middleFrom, rowsOf } from './vectors.ts';

/** An entry that may be meant. The numbers mean nothing on their own; the higher the better. */
export type Candidate = {
  entry: number;
  score: number;
  /** What the entry's support vector machine says: above 0 is for, below is against. */
  separation: number;
  /** The nearest of its phrasings, and how near: `stems` and `meaning` are cosines. */
  place: number;
  stems: number;
  meaning: number;
  /** How much of what the question tells is in its words, 0 to 1, for the first few; see covering.ts. 0 for the others. */
  covered: number;
};

export type Ranking = {
  /** As they were read, spelling corrected, courtesies left out. */
  words: Word[];
  corrected: { typed: string; read: string }[];
  /** Best first, at most ten. */
  candidates: Candidate[];
  /** How much speaks for a question that no entry is about; above 0 is for, below against. See elsewhere.ts. */
  elsewhere: number;
};

/** Looked at for what they mean: so many entries by what they share with the question, of these so many phrasing by phrasing. */
const BY_MEANING = 64;
const BY_PHRASING = 10;
/** Of these, so many word by word. */
const BY_WORD = 4;
/** What the nearest phrasing counts beside the support vector machine; the more, the fewer phrasings there were to train on. */
const NEAREST = 0.45;
const NEAREST_FOR_FEW = 0.7;

/** What it counts that an entry's words cover the question, and that its phrasings as a whole mean what the question means. */
const COVERED = 1.5;
const WHOLE = 1;

/** Ranks entries for one question after another. It reuses its memory, so it is not for two threads. */
export function createRanking(learnt: Learnt): (text: string) => Ranking {
  const { phrasings, placesOf, separators, weightsByFeature, phrasingsByStem, language } = learnt;
  const entries = separators.length;
  const beside = NEAREST + (NEAREST_FOR_FEW * entries) / Math.max(1, phrasings.length);
  const separation = new Float64Array(entries);
  const stemLikeness = new Float64Array(phrasings.length);
  const rough = new Float64Array(entries);
  const nearestOf = new Float64Array(entries);
  // Beside one another, because every question looks at many of them.
  const biases = new Float64Array(entries);
  for (const [entry, { bias }] of separators.entries()) biases[entry] = bias;
  const entryOf = new Int32Array(phrasings.length);
  for (const [entry, places] of placesOf.entries()) for (const place of places) entryOf[place] = entry;
  const towards = rowsOf(separators, language.dimensions);
  const meanings: (Float32Array | undefined)[] = [];
  const covering = createCovering(learnt);
  const elsewhere = scoreOf(learnt.elsewhere, learnt.features.size());
  // With one phrasing an entry, that is the whole.
  const whole = WHOLE * (1 - entries / Math.max(entries, phrasings.length));
  const middles: (Float32Array | undefined)[] = [];
  const middleOf = (entry: number): Float32Array =>
    (middles[entry] ??= middleFrom(
      (placesOf[entry] ?? []).flatMap((place) => phrasings[place]?.meaning ?? []),
      language,
    ));

  /** The entry's phrasing that is most like the question. */
  const nearest = (entry: number, meaning: Float32Array): Pick<Candidate, 'place' | 'stems' | 'meaning'> => {
    const places = placesOf[entry] ?? [];
    const rows = (meanings[entry] ??= rowsOf(
      places.flatMap((place) => phrasings[place] ?? []),
      language.dimensions,
    ));
    let near = { place: places[0] ?? -1, stems: 0, meaning: 0 };
    for (let row = 0; row < places.length; row++) {
      const place = places[row] ?? 0;
      const stems = stemLikeness[place] ?? 0;
      // The meaning is looked at only where it could still make this phrasing the nearest: a cosine is at most 1.
      if (stems + MEANING <= near.stems + MEANING * near.meaning) continue;
      const like = dot(meaning, rows, row);
      if (stems + MEANING * like > near.stems + MEANING * near.meaning) near = { place, stems, meaning: like };
    }
    return near;
  };

  return (text) => {
    const { words, corrected } = readWords(text, learnt);
    const meaning = meaningOf(words, language);
    // 1. All entries, by the features and stems they share with the question.
    const features = featuresOf(words, {
      weights: learnt.words,
      steepness: learnt.steepness,
      dictionary: learnt.features,
      unknown: 'leave',
    });
    separation.set(biases);
    weightsByFeature.addTo(separation, features);
    const touched: number[] = [];
    phrasingsByStem.addTo(stemLikeness, stemsOf(words, learnt.words, learnt.stems.find), touched);
    nearestOf.fill(0);
    for (const place of touched) {
      const entry = entryOf[place] ?? 0;
      nearestOf[entry] = Math.max(nearestOf[entry] ?? 0, stemLikeness[place] ?? 0);
    }
    for (let entry = 0; entry < entries; entry++) {
      rough[entry] = (separation[entry] ?? 0) + beside * (nearestOf[entry] ?? 0);
    }
    // 2. The best of them, by what they mean as well; then by the one phrasing that is nearest.
    const some = highest(rough, BY_MEANING);
    for (const entry of some) {
      const apart = dot(meaning, towards, entry);
      separation[entry] = (separation[entry] ?? 0) + apart;
      rough[entry] = (rough[entry] ?? 0) + apart;
    }
    const few = some.sort((a, b) => (rough[b] ?? 0) - (rough[a] ?? 0) || a - b).slice(0, BY_PHRASING);
    const candidates = few.map((entry): Candidate => {
      const near = nearest(entry, meaning);
      const apart = separation[entry] ?? 0;
      const likeness = beside * (near.stems + MEANING * near.meaning) + whole * dot(meaning, middleOf(entry));
      return { entry, score: apart + likeness, separation: apart, ...near, covered: 0 };
    });
    for (const place of touched) stemLikeness[place] = 0;
    // 3. The first few of these, word by word.
    candidates.sort(bestFirst);
    for (const candidate of candidates.slice(0, BY_WORD)) {
      candidate.covered = covering(words, candidate.entry);
      candidate.score += COVERED * candidate.covered;
    }
    candidates.sort(bestFirst);
    return { words, corrected, candidates, elsewhere: elsewhere(features, meaning) };
  };
}

const bestFirst = (a: Candidate, b: Candidate): number => b.score - a.score || a.entry - b.entry;

/** Words that are polite and say nothing; unless some entry is about them. */
const COURTESIES = new Set('hi hello hey hiya please thanks thank thankyou ta cheers many kind regards'.split(' '));

function readWords(text: string, { words, spelling, language, names }: Learnt): Pick<Ranking, 'words' | 'corrected'> {
  const typed = wordsOf(withoutPleasantries(text), names);
  const telling = typed.filter((word) => !COURTESIES.has(word.text) || words.known(word.stem));
  const corrected: { typed: string; read: string }[] = [];
  const read = (telling.length > 0 ? telling : typed).map((word) => {
    if (words.known(word.stem) || language.share(word.text) !== undefined) return word;
    const meant = spelling.meant(word.text);
    if (meant === undefined) return word;
    corrected.push({ typed: word.text, read: meant });
    return wordOf(meant);
  });
  return { words: read, corrected };
}
