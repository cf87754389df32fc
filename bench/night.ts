// Finding the open questions that are plainly the same, as at night: how long in all, how long at a stretch, and how it grows.
import { train } from '../features/faq/match.ts';
import { alikeQuestions } from '../features/questions/alike-questions.ts';
import { newQuestion, type Question } from '../features/questions/question.ts';
import { loadLanguage } from '../language/load.ts';
import type { Content } from '../loader/load.ts';
import { faqOf, questionsOf } from './answers/generate.ts';
import { stretches } from './stretch.ts';
import { figure, table, times } from './table.ts';
import { median } from './timing.ts';

const SEED = 1;
const SIZES = [1000, 10_000];
/** Two in which one thing is asked, on average. */
const PER_ENTRY = 2;
const PHRASINGS = 4;
const RUNS = 5;

/** Milliseconds and reads, as a table. What storage takes is not in it. */
export async function night({ faq }: Content): Promise<string> {
  const matcher = train(faq, { language: loadLanguage() });
  const rows: string[][] = [];
  const all: number[] = [];
  for (const count of SIZES) {
    const open = madeUp(count);
    const byId = new Map(open.map((question) => [question.id, question]));
    let [reads, joined] = [0, 0];
    const run = async (): Promise<void> => {
      reads = 0;
      const find = (id: string) => Promise.resolve(((reads += 1), byId.get(id)));
      const groups = await alikeQuestions({ questions: { open: () => Promise.resolve(open), find }, matcher });
      joined = groups.reduce((sum, group) => sum + group.length - 1, 0);
    };
    await run();
    const took: Awaited<ReturnType<typeof stretches>>[] = [];
    for (let left = RUNS; left > 0; left -= 1) took.push(await stretches(run));
    const ms = median(took.map((one) => one.ms));
    const longest = median(took.map((one) => one.longest));
    const grown = ms / (all.at(-1) ?? Number.NaN);
    all.push(ms);
    rows.push([
      String(count),
      String(joined),
      String(reads),
      figure(ms),
      figure(longest),
      all.length > 1 ? times(grown) : '',
    ]);
  }
  return table([['open', 'joined', 'read', 'ms', 'longest stretch ms', 'of the row above'], ...rows]);
}

const madeUp = (count: number): Question[] =>
  questionsOf(faqOf({ entries: count / PER_ENTRY, phrasings: PHRASINGS, seed: SEED }), { count, seed: SEED }).map(
    ({ text }, at) =>
      newQuestion({ id: String(at), text, entry: null, after: null, askedAt: new Date(at).toISOString() }),
  );
