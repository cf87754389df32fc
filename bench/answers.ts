// `npm run answers -- <file.json>`: how good and how fast the answers to a file of queries are. Prints figures, judges nothing.
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { DataError, filesOf, readData } from './answers/data.ts';
import { measure, type Conditions, type Run } from './answers/measure.ts';
import { openEncoding } from './encoding.ts';
import { table } from './table.ts';

const HOW_TO_USE = `npm run answers -- <file.json or folder>... [--each] [--typos N] [--left-out N] [--seed S]

Learns the entries of each file, asks its queries, and prints a table and one line of JSON for each file.
A file is {"entries": [{"id", "title", "phrasings": []}], "queries": [{"text", "id"}]}; the id null: no entry answers it.

  --each        one line of JSON for each query, before the table
  --typos N     N typos in each query
  --left-out N  leaves out one N-th of the entries after another, and asks all queries each time: near misses
  --encoder     asks the sentence encoder what matching is not sure of, where its packages are installed
  --seed S      which typos and entries, a whole number: the same seed gives the same ones (1 if not given)`;

const HEADINGS = {
  p1: 'p@1 %',
  mrr10: 'MRR@10',
  auroc: 'AUROC',
  aurocRight: 'right',
  fpr95: 'FPR95 %',
  coverage: 'answered %',
  precision: 'precise %',
  precisionInScope: 'in scope',
  oosAnswered: 'oos %',
  didYouMean: 'dym %',
  found: 'found %',
  oosOffered: 'oos offered %',
  openAccuracy: 'open acc %',
  ece: 'ECE',
  trainMs: 'train ms',
  p50ms: 'p50 ms',
  p95ms: 'p95 ms',
  n: 'queries',
};

type Wish = { paths: string[]; each: boolean; encoder: boolean } & Omit<Conditions, 'encoding'>;

const wish = readWish(process.argv.slice(2));
if (wish) await run(wish);
else {
  console.error(HOW_TO_USE);
  process.exitCode = 2;
}

/** What the command line asks for; `undefined` when it cannot be understood. */
function readWish(args: string[]): Wish | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        each: { type: 'boolean', default: false },
        encoder: { type: 'boolean', default: false },
        typos: { type: 'string', default: '0' },
        'left-out': { type: 'string', default: '0' },
        seed: { type: 'string', default: '1' },
      },
    });
    const numbers = [values.typos, values['left-out'], values.seed];
    if (positionals.length === 0 || !numbers.every((number) => /^\d{1,9}$/u.test(number))) return undefined;
    const typos = { count: Number(values.typos), seed: Number(values.seed) };
    const leftOut = Number(values['left-out']);
    const { each, encoder } = values;
    return leftOut === 1 ? undefined : { paths: positionals, each, encoder, typos, leftOut };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** All files are checked before the first is measured. */
async function run({ paths, each, encoder, ...conditions }: Wish): Promise<void> {
  try {
    const files = filesOf(paths).map((file) => ({ file, data: readData(file) }));
    const encoding = encoder ? await openEncoding() : undefined;
    const runs: (Run & { name: string })[] = [];
    for (const { file, data } of files)
      runs.push({ name: basename(file), ...(await measure(data, { ...conditions, encoding })) });
    if (each) for (const { asked } of runs) for (const one of asked) console.log(JSON.stringify(one));
    console.log(figuresTable(runs));
    for (const { name, figures } of runs) console.log(JSON.stringify({ ...figures, file: name }));
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function figuresTable(runs: readonly (Run & { name: string })[]): string {
  const row = ({ name, figures }: Run & { name: string }) => [
    name,
    ...Object.keys(HEADINGS).map((of) => String(figures[of] ?? '-')),
  ];
  return table([['file', ...Object.values(HEADINGS)], ...runs.map(row)]);
}
