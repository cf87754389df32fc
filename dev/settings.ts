// `npm run settings -- export FOLDER`: what officers changed while the service ran is written into the council's files in a folder.
import { join } from 'node:path';
import { loadContent } from '../loader/load.ts';
import { withOwnStorage } from './own-storage.ts';
import { exportSettings } from './settings-files.ts';

const USAGE = 'Type: npm run settings -- export FOLDER, with the folder that holds your service.json';

async function main([command, folder, more]: readonly string[]): Promise<void> {
  if (command !== 'export' || folder === undefined || more !== undefined) throw new Error(USAGE);
  const content = loadContent(folder);
  const { settings } = await withOwnStorage(({ revisions }) => revisions.standing());
  const files = exportSettings(settings, folder, content);
  for (const [file, labels] of files) console.log(`${join(folder, file)}: ${labels.join(', ')}`);
  console.log(
    files.size === 0 ? 'Your files say what stands.' : 'Your files say what stands now. Run npm run content.',
  );
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
