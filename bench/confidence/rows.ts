// Asks question sets under several conditions and keeps what a confidence is computed from. The same questions give the same rows.
import { signalsOf, type Signals } from '../../features/faq/matching/confidence.ts';
import type { Language } from '../../features/faq/matching/language.ts';
import { learn } from '../../features/faq/matching/learn.ts';
import { createRanking } from '../../features/faq/matching/rank.ts';
import type { Data } from '../answers/data.ts';
import { seeded } from '../answers/seeded.ts';
import { withTypo } from '../answers/typos.ts';

/**
 * `full`: as the set is. `typo`: a typo in every query. `fold`: a quarter of the entries is left out, so that their queries are
 * out of scope. `few`: entries keep none, three or five of their phrasings beside the title. `foreign`: questions of another set.
 */
export type Condition = 'full' | 'typo' | 'fold' | 'few' | 'foreign';

/** A query: the entry that came first, the one that would have been right (`null`: none), and what was seen while ranking. */
export type Row = { set: string; condition: Condition; id: string; expected: string | null; signals: Signals };

type Asking = { set: string; condition: Condition; language: Language };

const TYPOS_SEED = 7_000_003;
const FOLDS = 4;
/** Of the queries in scope each fold asks every third, so that those out of scope are not outnumbered. */
const EVERY = 3;
const FEW = [0, 3, 5];
const FOREIGN = 300;
const FOREIGN_SEED = 3;

export type Named = { name: string; data: Data };

/** The rows of a set under all conditions; one that changes nothing about the set is left out. */
export function rowsOf(set: string, data: Data, language: Language): Row[] {
  const asked = (condition: Condition, some: Data) => rowsFrom(some, { set, condition, language });
  return [
    ...asked('full', data),
    ...asked('typo', withTypos(data)),
    ...Array.from({ length: FOLDS }, (_, fold) => asked('fold', withoutFold(data, fold))).flat(),
    ...FEW.filter((few) => data.entries.some(({ phrasings }) => phrasings.length > few)).flatMap((few) =>
      asked('few', withFew(data, few)),
    ),
  ];
}

/**
 * A sample of the questions of another set, which no entry of this one answers. Of several others it is the set that fits least: two
 * sets may well ask the same things.
 */
export function foreignRowsOf({ name, data }: Named, others: readonly Named[], language: Language): Row[] {
  const asked = others.map(({ data: { queries } }) => {
    const texts = sampled(queries).map(({ text }) => ({ text, id: null }));
    return rowsFrom({ entries: data.entries, queries: texts }, { set: name, condition: 'foreign', language });
  });
  const fit = (rows: readonly Row[]) => rows.reduce((sum, { signals }) => sum + signals.score, 0) / (rows.length || 1);
  return asked.reduce<Row[]>((least, rows) => (least.length === 0 || fit(rows) < fit(least) ? rows : least), []);
}

function sampled<T>(some: readonly T[]): T[] {
  const chance = seeded(FOREIGN_SEED);
  return some
    .map((one) => ({ one, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, FOREIGN)
    .map(({ one }) => one);
}

function rowsFrom({ entries, queries }: Data, { language, ...asking }: Asking): Row[] {
  const learnable = entries.map(({ id, title, phrasings }) => ({ id, title, alsoAskedAs: phrasings }));
  const learnt = learn(learnable, { language });
  const rank = createRanking(learnt);
  return queries.flatMap(({ text, id: expected }) => {
    const ranking = rank(text);
    const signals = signalsOf(ranking, learnt);
    const id = learnt.entries[ranking.candidates[0]?.entry ?? -1]?.id;
    return signals && id !== undefined ? [{ ...asking, id, expected, signals }] : [];
  });
}

const withTypos = ({ entries, queries }: Data): Data => ({
  entries,
  queries: queries.map(({ text, id }, index) => ({ text: withTypo(text, seeded(TYPOS_SEED + index)), id })),
});

function withoutFold({ entries, queries }: Data, fold: number): Data {
  const kept = entries.filter((_, index) => index % FOLDS !== fold);
  const ids = new Set(kept.map(({ id }) => id));
  const asked = queries.map(({ text, id }) => ({ text, id: id !== null && ids.has(id) ? id : null }));
  return { entries: kept, queries: asked.filter(({ id }, index) => id === null || index % EVERY === fold % EVERY) };
}

const withFew = ({ entries, queries }: Data, few: number): Data => ({
  entries: entries.map((entry) => ({ ...entry, phrasings: entry.phrasings.slice(0, few) })),
  queries,
});
