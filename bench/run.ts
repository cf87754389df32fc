// `npm run bench`: measures the built service next to named peers, all on this computer, and prints tables. Judges nothing.
// `npm run bench -- turns` measures one part.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../loader/load.ts';
import { startAzurite } from '../dev/azurite.ts';
import { type Bot, startBot } from './bots.ts';
import { bundle } from './bundle.ts';
import { matching } from './matching.ts';
import { night } from './night.ts';
import { digests } from './digests.ts';
import { lists } from './lists.ts';
import { openQuestions } from './open-questions.ts';
import { pages } from './pages.ts';
import { panels, seatCoverage } from './panel.ts';
import { panelThreads } from './panel-threads.ts';
import { parts as computation } from './parts.ts';
import { saves } from './saves.ts';
import { schoolImport, schoolSearch } from './schools.ts';
import { sends } from './sends.ts';
import { type Sink, startSink } from './sink.ts';
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

let emulator: Promise<string> | undefined;
let ending: Promise<void> | undefined;
const end = () => (ending ??= stopAll());
process.once('SIGINT', () => void end().finally(() => process.exit(130)));

type Part = { title: string; of: () => string | Promise<string> };

/** What can be measured by its name: `npm run bench -- turns`. Each starts what it needs. */
const parts: Readonly<Record<string, readonly Part[]>> = {
  parts: [{ title: 'Parts of a turn, computation only', of: () => computation(content) }],
  answers: [{ title: 'Answers, next to minisearch', of: () => matching(content) }],
  night: [{ title: 'Finding open questions that are plainly the same, as at night', of: () => night(content) }],
  digests: [{ title: 'Digests of many channels on one morning', of: () => digests(content) }],
  lists: [
    {
      title: 'Pages of the list of nominations',
      of: async () => lists(await storage(), { content, counts: [100, 10_000] }),
    },
    { title: 'Pages of the list of open questions', of: async () => openQuestions(await storage()) },
  ],
  'long-lists': [
    {
      title: 'Pages of a very long list of nominations',
      of: async () => lists(await storage(), { content, counts: [100_000] }),
    },
  ],
  pages: [{ title: 'Web pages, next to one that is the same for everybody', of: () => pages(content) }],
  sends: [{ title: 'Telling many people, counted', of: sends }],
  schools: [
    { title: 'Finding a school, next to minisearch and a plain scan', of: schoolSearch },
    { title: 'Importing a download of the register, next to csv-parse alone', of: () => schoolImport(folder) },
  ],
  panel: [
    { title: 'Seats covered, next to reading the nominations', of: () => seatCoverage(content) },
    { title: 'Suggesting a panel, next to HiGHS alone', of: panels },
    { title: 'Suggesting and confirming a panel, beside the thread that answers people', of: panelThreads },
  ],
  start: [
    {
      title: 'Start, next to importing botbuilder alone',
      of: async () => startUp({ folder, appDir, storage: await storage() }),
    },
  ],
  saves: [
    { title: 'Saves to Azurite, next to bare @azure/data-tables', of: async () => saves(await storage(), content) },
  ],
  turns: [
    {
      title: 'Turns through POST /api/messages, next to two echo bots in the same local host',
      of: async () => turns({ ...(await bots()), content }),
    },
  ],
};

/** Takes minutes, so it is measured only where it is named. */
const ONLY_BY_NAME = 'long-lists';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));

try {
  if (unknown.length > 0)
    throw new Error(`There is no part "${unknown.join('", "')}". The parts are: ${Object.keys(parts).join(', ')}.`);
  // A copy of the service, so that a build in the meantime does not change what is measured.
  cpSync(pathTo('../dist'), appDir, { recursive: true, filter: (path) => !path.endsWith('.map') });
  console.log(facts());
  for (const [name, measured] of Object.entries(parts))
    if (wanted.length === 0 ? name !== ONLY_BY_NAME : wanted.includes(name))
      for (const { title, of } of measured) section(title, await of());
  console.log(howToRead());
} finally {
  await end();
}

/** An emulator of this run's own. */
function storage(): Promise<string> {
  emulator ??= startAzurite({ dataDir: join(folder, 'data') }).then((azurite) => stopping(azurite).connectionString);
  return emulator;
}

/** All bots at the same time, so that they can take turns. */
async function bots(): Promise<{ roundtable: Bot; echo: Bot; storing: Bot; sink: Sink }> {
  await bundle(new URL('./echo/index.ts', import.meta.url), join(folder, 'echo'));
  await bundle(new URL('./storing/index.ts', import.meta.url), join(folder, 'storing'));
  const sink = stopping(await startSink());
  const roundtable = stopping(await startBot(appDir, await storage()));
  const echo = stopping(await startBot(join(folder, 'echo'), await storage()));
  const storing = stopping(await startBot(join(folder, 'storing'), await storage()));
  return { roundtable, echo, storing, sink };
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
