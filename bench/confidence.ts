// `npm run confidence -- <file.json>`: learns from question sets how sure the service may be, and writes it for features/faq/matching/.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { loadLanguage } from '../language/load.ts';
import { DataError, filesOf, readData } from './answers/data.ts';
import { figuresTable } from './confidence/figures.ts';
import { judge, modelFrom } from './confidence/model.ts';
import { foreignRowsOf, rowsOf } from './confidence/rows.ts';
import { thresholdsFrom } from './confidence/thresholds.ts';

const HOW_TO_USE = `npm run confidence -- <file.json or folder>... [--out file.json]

Learns from sets of entries and queries how the confidence is computed, prints how good it is, and writes it.
The files are those of npm run answers.

  --out  where to write it (features/faq/matching/coefficients.json if not given)`;

const COEFFICIENTS = fileURLToPath(new URL('../features/faq/matching/coefficients.json', import.meta.url));

const NOTE =
  'Made by npm run confidence (bench/confidence.ts); not to be changed by hand. Logistic regression in two stages on public ' +
  'question sets; thresholds[n - 1] is the confidence from which on at most n of 100 answers were wrong.';

const wish = readWish(process.argv.slice(2));
if (wish) await run(wish);
else {
  console.error(HOW_TO_USE);
  process.exitCode = 2;
}

/** What the command line asks for; `undefined` when it cannot be understood. */
function readWish(args: string[]): { paths: string[]; out: string } | undefined {
  try {
    const options = { out: { type: 'string', default: COEFFICIENTS } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    return positionals.length === 0 ? undefined : { paths: positionals, out: values.out };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** All files are checked before the first is learnt. */
async function run({ paths, out }: { paths: string[]; out: string }): Promise<void> {
  try {
    const sets = filesOf(paths).map((file) => ({ name: basename(file, '.json'), data: readData(file) }));
    const language = loadLanguage();
    const rows = sets.flatMap((set) => [
      ...rowsOf(set.name, set.data, language),
      ...foreignRowsOf(
        set,
        sets.filter((other) => other !== set),
        language,
      ),
    ]);
    const model = modelFrom(rows);
    const full = judge(model, rows).filter(({ condition }) => condition === 'full');
    const thresholds = thresholdsFrom(full);
    console.log(figuresTable(rows, model));
    console.log(
      `\n  at most n of 100 wrong, from: ${thresholds.map((p, i) => `${i + 1}: ${p.toFixed(2)}`).join(', ')}`,
    );
    const text = JSON.stringify({ note: NOTE, ...model, thresholds });
    writeFileSync(out, await format(text, { ...(await resolveConfig(COEFFICIENTS)), parser: 'json' }));
    console.log(`\n  ${rows.length} rows; written to ${out}`);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
