// Learning entries and finding the one a question means, next to minisearch on the same entries and questions.
import MiniSearch from 'minisearch';
import type { FaqEntry } from '../features/faq/entry.ts';
import { train, type Trained } from '../features/faq/match.ts';
import { loadLanguage } from '../language/load.ts';
import type { Content } from '../loader/load.ts';
import { faqOf, questionsOf } from './answers/generate.ts';
import { figure, table, times } from './table.ts';
import { median, percentile } from './timing.ts';

const SEED = 1;
const SIZES = [1000, 10_000];
const PHRASINGS = 10;
const QUESTIONS = 1000;
/**
 * Each thing is done as often as this allows, but at least a few times: the peer takes long where there is much to search. What is
 * done in the first milliseconds does not count: a service that has run for a while is compiled and warm.
 */
const LEARN = { warm: 0, most: 15, ms: 2000, least: 1 };
const ASK = { warm: 1000, most: QUESTIONS, ms: 4000, least: 8 };
const EDIT = { warm: 300, most: 9, ms: 1500, least: 1 };

type Budget = typeof LEARN;

/** Something that learns entries, answers, and takes a changed entry in. */
type Finder = { learn: () => void; ask: (text: string) => void; edit: (entry: FaqEntry) => void };

/** Milliseconds of both, as a table. */
export function matching({ faq }: Content): string {
  const rows = [faq, ...SIZES.map((entries) => faqOf({ entries, phrasings: PHRASINGS, seed: SEED }))].map((entries) => {
    const questions = questionsOf(entries, { count: QUESTIONS, seed: SEED }).map(({ text }) => text);
    const ours = figuresOf(roundtable(entries), { entries, questions });
    const peers = figuresOf(minisearch(entries), { entries, questions });
    const phrasings = entries.reduce((sum, { alsoAskedAs }) => sum + 1 + alsoAskedAs.length, 0);
    const columns = [ours, peers].flatMap(({ learn, p50, p95, edit }) => [learn, p50, p95, edit].map(figure));
    return [String(entries.length), String(phrasings), ...columns, times(ours.p50 / peers.p50)];
  });
  const each = ['learn ms', 'p50 ms', 'p95 ms', 'edit ms'];
  return table([['entries', 'phrasings', ...each, ...each.with(0, 'minisearch learn ms'), 'cost'], ...rows]);
}

function roundtable(entries: readonly FaqEntry[]): Finder {
  const language = loadLanguage();
  let matcher: Trained | undefined;
  const learnt = (): Trained => (matcher ??= train(entries, { language }));
  return {
    learn: () => (matcher = train(entries, { language })),
    ask: (text) => learnt().answer(text),
    edit: (entry) => (matcher = learnt().retrain(entries.map((one) => (one.id === entry.id ? entry : one)))),
  };
}

/** As its documentation has it: spelling forgiven for a fifth of a word, and words not yet finished. */
function minisearch(entries: readonly FaqEntry[]): Finder {
  const build = () => {
    const index = new MiniSearch<FaqEntry>({
      fields: ['title', 'alsoAskedAs'],
      extractField: (entry, field) =>
        field === 'id' ? entry.id : field === 'title' ? entry.title : entry.alsoAskedAs.join('\n'),
      searchOptions: { fuzzy: 0.2, prefix: true },
    });
    index.addAll(entries);
    return index;
  };
  let index = build();
  return {
    learn: () => (index = build()),
    ask: (text) => index.search(text),
    edit: (entry) => {
      index.replace(entry);
    },
  };
}

type Asked = { entries: readonly FaqEntry[]; questions: readonly string[] };

function figuresOf({ learn, ask, edit }: Finder, { entries, questions }: Asked) {
  const learning = within(LEARN, learn);
  const asking = within(ASK, (run) => {
    ask(questions[run % questions.length] ?? '');
  });
  const editing = within(EDIT, (run) => {
    const entry = entries[run % entries.length];
    if (entry) edit({ ...entry, alsoAskedAs: [...entry.alsoAskedAs, `another way to say it, number ${run}`] });
  });
  return { learn: median(learning), p50: median(asking), p95: percentile(asking, 0.95), edit: median(editing) };
}

/** Times of as many runs as the budget allows; the first does not count either, unless it took the whole budget. */
function within({ warm, most, ms, least }: Budget, run: (index: number) => void): number[] {
  const times: number[] = [];
  const start = performance.now();
  const isOver = () => times.length >= most || performance.now() > start + warm + ms;
  for (let index = 0; times.length < least || !isOver(); index += 1) {
    const began = performance.now();
    run(index);
    const took = performance.now() - began;
    if ((index > 0 && began >= start + warm) || took > ms) times.push(took);
    if (took > ms) break;
  }
  return times;
}
