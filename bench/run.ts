// `npm run bench`: measures the built service next to named peers, all on this computer, and prints tables. Judges nothing.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../loader/load.ts';
import { startAzurite } from '../dev/azurite.ts';
import { startBot } from './bots.ts';
import { bundle } from './bundle.ts';
import { matching } from './matching.ts';
import { panels, seatCoverage } from './panel.ts';
import { parts } from './parts.ts';
import { saves } from './saves.ts';
import { schoolImport, schoolSearch } from './schools.ts';
import { startSink } from './sink.ts';
import { startUp } from './start-up.ts';
import { turns } from './turns.ts';

const pathTo = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const content = loadContent(pathTo('../content'));
const folder = mkdtempSync(join(tmpdir(), 'roundtable-bench-'));
const appDir = join(folder, 'roundtable');
/** What must be stopped, the last started first. */
const started: (() => Promise<void>)[] = [];
const stopping = <T extends { stop: () => Promise<void> }>(part: T): T => {
  started.unshift(part.stop);
  return part;
};

let ending: Promise<void> | undefined;
const end = () => (ending ??= stopAll());
process.once('SIGINT', () => void end().finally(() => process.exit(130)));

try {
  // 1. A copy of the service, so that a build in the meantime does not change what is measured, and the echo bot.
  cpSync(pathTo('../dist'), appDir, { recursive: true, filter: (path) => !path.endsWith('.map') });
  await bundle(new URL('./echo/index.ts', import.meta.url), join(folder, 'echo'));

  // 2. What needs no other process to run beside it.
  console.log(facts());
  section('Parts of a turn, computation only', parts(content));
  section('Answers, next to minisearch', matching(content));
  section('Finding a school, next to minisearch and a plain scan', schoolSearch());
  section('Importing a download of the register, next to csv-parse alone', await schoolImport(folder));
  section('Seats covered, next to reading the nominations', seatCoverage(content));
  section('Suggesting a panel, next to HiGHS alone', await panels());
  const azurite = stopping(await startAzurite({ dataDir: join(folder, 'data') }));
  const storage = azurite.connectionString;
  section('Start, next to importing botbuilder alone', await startUp({ folder, appDir, storage }));
  section('Saves to Azurite, next to bare @azure/data-tables', await saves(storage, content));

  // 3. Both bots at the same time, so that they can take turns.
  const sink = stopping(await startSink());
  const roundtable = stopping(await startBot(appDir, storage));
  const echo = stopping(await startBot(join(folder, 'echo'), storage));
  section(
    'Turns through POST /api/messages, next to an echo bot in the same local host',
    await turns({ roundtable, echo, sink, content }),
  );
  console.log(howToRead());
} finally {
  await end();
}

async function stopAll(): Promise<void> {
  for (const stop of started) await stop();
  rmSync(folder, { recursive: true, force: true });
}

function section(title: string, rows: string): void {
  console.log(`\n${title}\n${rows}`);
}

function facts(): string {
  const load = loadavg()[0]?.toFixed(1) ?? '0';
  return `Node ${process.versions.node}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${process.platform}, load ${load} before the start`;
}

function howToRead(): string {
  return `
Each figure is the median of rounds (or processes) in which the peers took turns; minisearch came second. "cost" is how many times as long ours takes
as the peer of that table: 1.00× is the same, 2.00× twice as long. Compare costs between computers, not milliseconds.
A load above the number of cores means that other programs were running: run it again when they are not.
Took ${Math.round(performance.now() / 1000)} s.`;
}
