// `npm run faq -- export FOLDER`: the FAQ as it stands in the tables, as files like those of content/faq.
import { exportFaq } from './faq-files.ts';
import { withOwnStorage } from './own-storage.ts';

const USAGE = 'Type: npm run faq -- export FOLDER';
const EMPTY = 'Nothing has been published in this storage yet. Start the service once, and ask it something.';

async function main([command, path]: readonly string[]): Promise<void> {
  const at = new Date().toISOString();
  if (command !== 'export' || path === undefined) throw new Error(USAGE);
  const written = await withOwnStorage(({ revisions }) => exportFaq(revisions, { folder: path, at }));
  if (written === 0) throw new Error(EMPTY);
  console.log(`${written} entries are in ${path}, as they stand now.`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
