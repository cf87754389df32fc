// `npm run subject -- export ADDRESS-OR-ID FILE.csv`: a copy of all that is kept of somebody, for whoever asks by letter. Prints how much of what it is.
// `npm run subject -- erase ADDRESS-OR-ID`: how much an erasure would delete. With your own address or id and a reason it is asked for.
import { existsSync, writeFileSync } from 'node:fs';
import { heldOf } from '../features/my-data/copy.ts';
import { subjectOf } from '../platform/find-subject.ts';
import { copyOf } from '../features/my-data/file.ts';
import { registry } from '../app.ts';
import { loadContent } from '../loader/load.ts';
import { withOwnStorage } from './own-storage.ts';
import { erase } from './subject/erase.ts';

const USAGE = `Type: npm run subject -- export ADDRESS-OR-ID FILE.csv
  or: npm run subject -- erase ADDRESS-OR-ID
  or: npm run subject -- erase ADDRESS-OR-ID YOUR-ADDRESS-OR-ID "REASON"`;

async function main([command, typed, ...more]: readonly string[]): Promise<void> {
  const [first, second] = more;
  if (typed !== undefined && command === 'export' && first !== undefined && more.length === 1)
    return makeCopy(typed, first);
  if (
    typed !== undefined &&
    command === 'erase' &&
    (more.length === 0 || (more.length === 2 && second?.trim() !== ''))
  ) {
    const asking = { typed, asker: first, reason: second?.trim() ?? '' };
    console.log((await withOwnStorage((stores) => erase(asking, stores))).join('\n'));
    return;
  }
  throw new Error(USAGE);
}

async function makeCopy(typed: string, file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} is there already. Nothing was written.`);
  const { wording } = loadContent(process.env['CONTENT_DIR'] ?? 'content');
  const held = await withOwnStorage(async ({ everyTable }) => {
    const needs = { everyTable, keptTables: () => registry.tables };
    return heldOf(await subjectOf(typed, needs), needs);
  });
  if (held.length === 0) throw new Error('Nothing is kept of this address or id. Nothing was written.');
  // Whoever may read the file is the one who made it.
  writeFileSync(file, copyOf(held, wording), { mode: 0o600, flag: 'wx' });
  for (const { table, records, named } of held)
    console.log(`${table}: ${records.length} records of theirs, ${named} about others that name them.`);
  console.log(`The copy is in ${file}. Check what it says of other people before you send it.`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
