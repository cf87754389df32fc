// `npm run confidence -- <file.json>`: learns from question sets how sure the service may be, and writes it for features/faq/matching/.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'oxfmt';
import { loadLanguage } from '../language/load.ts';
import { DataError, filesOf, readData } from './answers/data.ts';
import { figuresTable } from './confidence/figures.ts';
import { judge, modelFrom } from './confidence/model.ts';
import { foreignRowsOf, type Row, rowsOf, type With } from './confidence/rows.ts';
import { thresholdsFrom } from './confidence/thresholds.ts';
import { openEncoding } from './encoding.ts';

const HOW_TO_USE = `npm run confidence -- <file.json or folder>... [--encoder] [--out file.json]

Learns from sets of entries and queries how the confidence is computed, prints how good it is, and writes it.
The files are those of npm run answers.

  --encoder  learns how sure to be where the sentence encoder is asked, and leaves the rest as it is; takes some minutes
  --out      where to write it (features/faq/matching/coefficients.json if not given)`;

const COEFFICIENTS = fileURLToPath(new URL('../features/faq/matching/coefficients.json', import.meta.url));

const NOTE =
  'Made by npm run confidence (bench/confidence.ts); not to be changed by hand. Logistic regression in two stages on public ' +
  'question sets; thresholds[n - 1] is the confidence from which on at most n of 100 answers were wrong.';

type Wish = { paths: string[]; out: string; encoder: boolean };

const wish = readWish(process.argv.slice(2));
if (wish) await run(wish);
else {
  console.error(HOW_TO_USE);
  process.exitCode = 2;
}

/** What is learnt now, beside what was learnt of the other. */
function learnt(encoder: boolean, now: object): object {
  const before = JSON.parse(readFileSync(COEFFICIENTS, 'utf8')) as { encoded: object };
  return encoder ? { ...before, encoded: now } : { ...now, encoded: before.encoded };
}

/** What the command line asks for; `undefined` when it cannot be understood. */
function readWish(args: string[]): Wish | undefined {
  try {
    const options = {
      out: { type: 'string', default: COEFFICIENTS },
      encoder: { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    return positionals.length === 0 ? undefined : { paths: positionals, ...values };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** All files are checked before the first is learnt. */
async function run({ paths, out, encoder }: Wish): Promise<void> {
  try {
    const sets = filesOf(paths).map((file) => ({ name: basename(file, '.json'), data: readData(file) }));
    const how: With = { language: loadLanguage(), encoding: encoder ? await openEncoding() : undefined };
    const rows: Row[] = [];
    for (const set of sets) {
      rows.push(...(await rowsOf(set.name, set.data, how)));
      const others = sets.filter((other) => other !== set);
      rows.push(...(await foreignRowsOf(set, others, how)));
    }
    const model = modelFrom(rows);
    const full = judge(model, rows).filter(({ condition }) => condition === 'full');
    const thresholds = thresholdsFrom(full);
    console.log(figuresTable(rows, model));
    console.log(
      `\n  at most n of 100 wrong, from: ${thresholds.map((p, i) => `${i + 1}: ${p.toFixed(2)}`).join(', ')}`,
    );
    const text = JSON.stringify({ note: NOTE, ...learnt(encoder, { ...model, thresholds }) });
    writeFileSync(out, (await format(COEFFICIENTS, text, { printWidth: 120 })).code);
    console.log(`\n  ${rows.length} rows; written to ${out}`);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
