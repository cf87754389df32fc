// Asks question sets under several conditions and keeps what a confidence is computed from. The same questions give the same rows.
import { signalsOf } from '../../features/faq/matching/confidence.ts';
import { encodedSignalsOf, withEncoded } from '../../features/faq/matching/encoded.ts';
import type { Language } from '../../features/faq/matching/language.ts';
import { learn } from '../../features/faq/matching/learn.ts';
import { createRanking } from '../../features/faq/matching/rank.ts';
import type { Data } from '../answers/data.ts';
import { seeded } from '../answers/seeded.ts';
import { withTypo } from '../answers/typos.ts';
import type { Encoding } from '../encoding.ts';

/**
 * `full`: as the set is. `typo`: a typo in every query. `fold`: a quarter of the entries is left out, so that their queries are
 * out of scope. `few`: entries keep none, three or five of their phrasings beside the title. `foreign`: questions of another set.
 */
export type Condition = 'full' | 'typo' | 'fold' | 'few' | 'foreign';

/** A query: the entry that came first, the one that would have been right (`null`: none), and what was seen while ranking. */
export type Row = {
  set: string;
  condition: Condition;
  id: string;
  expected: string | null;
  signals: Readonly<Record<string, number>>;
};

/** What is asked with; `encoding`: for the confidence where a sentence encoder is asked. */
export type With = { language: Language; encoding?: Encoding | undefined };

type Asking = With & { set: string; condition: Condition };

const TYPOS_SEED = 7_000_003;
const FOLDS = 4;
/** Of the queries in scope each fold asks every third, so that those out of scope are not outnumbered. */
const EVERY = 3;
const FEW = [0, 3, 5];
const FOREIGN = 300;
const FOREIGN_SEED = 3;

export type Named = { name: string; data: Data };

/** The rows of a set under all conditions; one that changes nothing about the set is left out. */
export async function rowsOf(set: string, data: Data, how: With): Promise<Row[]> {
  const few = FEW.filter((few) => data.entries.some(({ phrasings }) => phrasings.length > few));
  const asked: readonly (readonly [Condition, Data])[] = [
    ['full', data],
    ['typo', withTypos(data)],
    ...Array.from({ length: FOLDS }, (_, fold) => ['fold', withoutFold(data, fold)] as const),
    ...few.map((few) => ['few', withFew(data, few)] as const),
  ];
  const rows: Row[] = [];
  for (const [condition, some] of asked) rows.push(...(await rowsFrom(some, { ...how, set, condition })));
  return rows;
}

/**
 * A sample of the questions of another set, which no entry of this one answers. Of several others it is the set that fits least: two
 * sets may well ask the same things.
 */
export async function foreignRowsOf({ name, data }: Named, others: readonly Named[], how: With): Promise<Row[]> {
  const asked: Row[][] = [];
  for (const { data: other } of others) {
    const texts = sampled(other.queries).map(({ text }) => ({ text, id: null }));
    asked.push(await rowsFrom({ entries: data.entries, queries: texts }, { ...how, set: name, condition: 'foreign' }));
  }
  const fit = (rows: readonly Row[]) =>
    rows.reduce((sum, { signals }) => sum + (signals['score'] ?? 0), 0) / (rows.length || 1);
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

async function rowsFrom({ entries, queries }: Data, { language, encoding, set, condition }: Asking): Promise<Row[]> {
  const learnable = entries.map(({ id, title, phrasings }) => ({ id, title, alsoAskedAs: phrasings }));
  const learnt = learn(learnable, { language });
  const rank = createRanking(learnt);
  const encoder = await encoding?.(
    learnable,
    queries.map(({ text }) => text),
  );
  const rows: Row[] = [];
  for (const { text, id: expected } of queries) {
    const encoded = await encoder?.(text);
    const ranking = encoded ? withEncoded(rank(text), encoded, learnt) : rank(text);
    const signals = encoded ? encodedSignalsOf(ranking, encoded, learnt) : signalsOf(ranking, learnt);
    const id = learnt.entries[ranking.candidates[0]?.entry ?? -1]?.id;
    if (signals && id !== undefined) rows.push({ set, condition, id, expected, signals });
  }
  return rows;
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
