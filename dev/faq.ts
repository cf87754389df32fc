// `npm run faq`: the FAQ as it stands in the tables becomes files like those of content/faq; rows of a spreadsheet become drafts; a question
// is matched, in numbers.
import { nanoid } from 'nanoid';
import { basename, dirname } from 'node:path';
import type { Stores } from '../app.ts';
import { type Imported, importRows } from '../features/faq/officers/import.ts';
import { entriesAt } from '../features/faq/revision.ts';
import * as features from '../features.ts';
import { type Content, loadContent } from '../loader/load.ts';
import { factsOf } from '../platform/start.ts';
import { exportFaq } from './faq-files.ts';
import { matchLines } from './faq-match.ts';
import { readAnswers } from './faq-spreadsheet.ts';
import { withOwnStorage } from './own-storage.ts';

const USAGE =
  'Type: npm run faq -- export FOLDER, or: npm run faq -- import FILE.csv [--dry-run], or: npm run faq -- match "QUESTION"';
const EMPTY = 'Nothing has been published in this storage yet. Start the service once, and ask it something.';

async function main([command, path, option]: readonly string[]): Promise<void> {
  const at = new Date().toISOString();
  const isDry = option === '--dry-run';
  if (path === undefined || (option !== undefined && !(isDry && command === 'import'))) throw new Error(USAGE);
  if (command === 'export') {
    const written = await withOwnStorage(({ revisions }) => exportFaq(revisions, { folder: path, at }));
    if (written === 0) throw new Error(EMPTY);
    console.log(`${written} entries are in ${path}, as they stand now.`);
  } else if (command === 'import') {
    // What is wrong with the file or the content is said before storage is touched.
    const rows = readAnswers(dirname(path), basename(path));
    const content = ownContent();
    const from = { rows, file: basename(path), at, isDry };
    const imported = await withOwnStorage((stores) => draftAll(stores, content, from));
    for (const one of imported) console.log(lineOf(one, content));
    const drafted = imported.filter(({ outcome }) => outcome !== 'skipped').length;
    console.log(
      `${isDry ? 'Would be drafted' : 'Drafted'}: ${drafted}. Skipped: ${imported.length - drafted}. Nothing is published.`,
    );
  } else if (command === 'match') {
    for (const line of matchLines(path, ownContent())) console.log(line);
  } else throw new Error(USAGE);
}

const ownContent = (): Content => loadContent(process.env['CONTENT_DIR'] ?? 'content');

type From = Parameters<typeof importRows>[0];

async function draftAll({ revisions }: Stores, content: Content, from: From): Promise<Imported[]> {
  const entries = entriesAt(await revisions.all(), from.at);
  if (entries.length === 0) throw new Error(EMPTY);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const currentFaq = { entries, entry: (id: unknown) => (typeof id === 'string' ? byId.get(id) : undefined) };
  const ids = { key: () => nanoid(22) };
  const facts = factsOf(features, content);
  return importRows(from, { ...content, revisions, ids, facts, publishedFaq: { now: () => currentFaq } });
}

const REASONS = {
  unchanged: 'it says what stands already',
  waiting: 'a draft of this question is waiting; publish it or let it go first',
};

/** `Row 3: a change of "How often does it meet?"` */
function lineOf({ number, title, ...one }: Imported, { wording }: Content): string {
  if (one.outcome !== 'skipped')
    return `Row ${number}: ${one.outcome === 'new' ? 'a new entry' : 'a change of'} "${title}"`;
  const why = typeof one.why === 'string' ? REASONS[one.why] : one.why.map((code) => wording[code]).join('. ');
  return `Row ${number}: skipped. ${why}.`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
