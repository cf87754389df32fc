// Explains why a match came out as it did: what matched, what was read otherwise, what is unknown, and what came next.
import type { Signals } from './confidence.ts';
import type { Learnt } from './learnt.ts';
import type { Ranking } from './rank.ts';

/** What speaks for a match, for people who ask why. */
export type Why = {
  /** `exact`: the words of the question are a title or phrasing. `similar`: they resemble one. `nothing`: nothing is near. */
  by: 'exact' | 'similar' | 'nothing';
  /** The title or phrasing of the best entry that is nearest to the question, as the council wrote it. */
  phrasing: string;
  /** The words of the question that speak for the best entry, strongest first. */
  matched: string[];
  /** Words read as others because of their spelling. */
  corrected: { typed: string; read: string }[];
  /** Words of the question that no entry holds. */
  unknown: string[];
  /** The second best entry, and how probably it is the one meant. */
  runnerUp: { id: string; p: number } | null;
  /** The first few entries with their scores, best first; for staff. */
  ranking: { id: string; score: number }[];
  /** What the confidence was computed from, by name; for staff. */
  signals: Readonly<Record<string, number>>;
};

/** How many entries an officer is shown with their scores. */
const RANKING = 5;

/** What was decided: ids best first, whether the best one has the `same` words, and how probable it is. */
type Found = { ids: readonly string[]; same: boolean; p: number; signals: Signals | undefined };

export function explain(
  { words, corrected, candidates }: Ranking,
  learnt: Learnt,
  { ids, same, p, signals }: Found,
): Why {
  const id = (entry: number): string => learnt.entries[entry]?.id ?? '';
  const best = candidates.find(({ entry }) => id(entry) === ids[0]);
  const held: ReadonlySet<string> = best ? learnt.held(best.entry) : new Set();
  const tells = new Map(words.map((word) => [word.text, learnt.words.of(word)]));
  const others = candidates.filter((candidate) => candidate !== best);
  const chances = others.map(({ score }) => Math.exp(score));
  const [second] = others;
  return {
    by: same ? 'exact' : 'similar',
    phrasing: learnt.phrasings[best?.place ?? -1]?.text ?? '',
    matched: [...new Set(words.filter(({ stem }) => held.has(stem)).map(({ text }) => text))].sort(
      (a, b) => (tells.get(b) ?? 0) - (tells.get(a) ?? 0),
    ),
    corrected,
    unknown: [...new Set(words.filter(({ stem }) => !learnt.words.known(stem)).map(({ text }) => text))],
    // Of what is left, the second best gets the share that its score has among the others'.
    runnerUp: second
      ? { id: id(second.entry), p: ((1 - p) * (chances[0] ?? 0)) / chances.reduce((sum, chance) => sum + chance, 0) }
      : null,
    ranking: candidates.slice(0, RANKING).map(({ entry, score }) => ({ id: id(entry), score })),
    signals: signals ?? {},
  };
}
