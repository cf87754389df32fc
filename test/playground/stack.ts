// The whole service for tests: real Azurite, the real local host with the built app, the real Playground. Started once for all suites.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { RestError, TableClient, TableServiceClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import { startAzurite } from '../../dev/azurite.ts';
import { startHostProcess, type HostProcess } from '../../dev/host-process.ts';
import { startPlayground } from '../../dev/playground.ts';
import { freePort } from '../../dev/ports.ts';
import type * as Program from '../../prepared.ts';
import { hostSettings } from '../host-settings.ts';
import { plusDays } from './days.ts';

/** ISO dates, or days from today: so that no test is true on some days only. */
export type RoundDates = { opens: string; closes: string };

/** What a round can be besides: of two seats, a headteacher's and a governor's, without endorsements. */
type RoundSetting = RoundDates & { twoSeats?: boolean };

const twoSeats = {
  total: 2,
  atMostOnePer: ['school', 'trust'],
  reserves: 2,
  rules: [
    { id: 'heads', label: 'Headteachers', attribute: 'role', values: ['headteacher'], min: 1, max: 1 },
    { id: 'governors', label: 'Governors', attribute: 'role', values: ['governor'], min: 1, max: 1 },
  ],
  wishes: [{ id: 'leaders', label: 'System leaders', attribute: 'system-leader', values: ['NLG'], min: 1 }],
};
export const openRound = (): RoundDates => ({ opens: plusDays(-30), closes: plusDays(30) });
export const closedRound: RoundDates = { opens: '2020-01-06', closes: '2020-02-14' };

/** How the service is set up; `officers` are Entra object ids, by default the Playground's own person. `email`: the settings of it, off by default. */
export type Setting = { round?: RoundSetting; officers?: string; email?: Readonly<Record<string, string>> };

export type Stack = Awaited<ReturnType<typeof startStack>>;

let shared: Promise<Stack> | undefined;

/** The one that is shared, with empty tables and in this setting. Started by the first suite that asks, stopped after the last. */
export async function theStack(setting: Setting = {}): Promise<Stack> {
  const stack = await (shared ??= startStack());
  await stack.fresh(setting);
  return stack;
}

after(async () => {
  // What kept it from starting was said by the suite that asked for it.
  await shared?.then(
    ({ stop }) => stop(),
    () => undefined,
  );
});

async function startStack() {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-'));
  const dataDir = join(folder, 'data');
  const hostPort = await freePort();
  const lines: string[] = [];
  let azurite = await startAzurite({ dataDir });
  let host: HostProcess | undefined;

  let now: Setting = {};
  const appOf = appsIn(folder);

  const startHost = async () => {
    const { round = openRound(), officers, email } = now;
    const { appDir, contentDir } = await appOf(round);
    host = await startHostProcess({
      appDir,
      port: hostPort,
      env: {
        ...hostSettings(azurite.connectionString),
        ...(officers !== undefined && { STAFF_OBJECT_IDS: officers }),
        CONTENT_DIR: contentDir,
        ...email,
      },
      onLine: (line) => lines.push(line),
    });
  };
  const atRest = async () => {
    await fetch(`http://127.0.0.1:${hostPort}/admin/rest`);
  };
  const stopHost = async () => {
    await host?.child.stop();
    host = undefined;
  };
  const openPlayground = (port: number) =>
    startPlayground({ botEndpoint: `http://127.0.0.1:${hostPort}/api/messages`, port });
  await startHost();
  // After the host: it waits long for a bot that is not there.
  let playground = await openPlayground(0);

  return {
    playground: playground.url,
    hostUrl: `http://127.0.0.1:${hostPort}`,
    /** Everything the host has printed. */
    lines,
    startHost,
    stopHost,
    /** Ends the host as a crash would. */
    killHost: async () => {
      if (host?.child.pid !== undefined) process.kill(host.child.pid, 'SIGKILL');
      await host?.child.ended;
      host = undefined;
    },
    stopStorage: () => azurite.stop(),
    /** Storage again, on the ports it had. */
    startStorage: async () => {
      azurite = await startAzurite({ dataDir, ...portsIn(azurite.connectionString) });
    },
    /** Resolves when nothing is due any more: what one test began would write into the tables of the next. */
    atRest,
    /** Empties all tables; the host is in this setting, and has nothing in mind that was published before, or nothing at all (`anew`). */
    fresh: async (setting: Setting, wanted: { anew?: boolean } = {}) => {
      const isRunning = host?.child.isRunning() === true;
      // Where no host runs, nothing would take what is queued.
      if (isRunning) await atRest();
      // What comes back later would find nothing.
      await clearQueues(azurite.connectionString);
      const anew =
        wanted.anew === true ||
        !isRunning ||
        !isDeepStrictEqual(setting, now) ||
        (await isPublished(azurite.connectionString));
      if (anew) await stopHost();
      await wipe(azurite.connectionString, { entries: anew });
      now = setting;
      if (anew) await startHost();
    },
    /** The Playground as it is when nobody has used it yet. */
    freshPlayground: async () => {
      await playground.stop();
      playground = await openPlayground(Number(new URL(playground.url).port));
    },
    rows: (table: string) => rowsOf(azurite.connectionString, table),
    /** Makes what is on its way, and what waits in the outbox, so old that nobody can be working on it. */
    age: (table: string) => age(azurite.connectionString, table),
    /** Runs a function by hand, as an administrator would. */
    runByHand: async (name: string) => {
      await offSchedule();
      return (await fetch(`http://127.0.0.1:${hostPort}/admin/functions/${name}`, { method: 'POST' })).status;
    },
    stop: async () => {
      await stopHost();
      await playground.stop();
      await azurite.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Within a minute of its schedule a timer that is run by hand cannot be told from one that ticks (features/digest/due.ts). */
async function offSchedule(): Promise<void> {
  while (/T0[78]:00:/.test(new Date().toISOString())) await sleep(1000);
}

type AppWithContent = { readonly appDir: string; readonly contentDir: string };

/** The app for each round, made in `folder` when it is first asked for. Like a build it has worked out what it knows: each start reads that. */
function appsIn(folder: string): (round: RoundSetting) => Promise<AppWithContent> {
  const apps = new Map<string, Promise<AppWithContent>>();
  return (round) => {
    const key = JSON.stringify(round);
    const known = apps.get(key) ?? makeApp(join(folder, String(apps.size)), round);
    apps.set(key, known);
    return known;
  };
}

async function makeApp(folder: string, round: RoundSetting): Promise<AppWithContent> {
  const app = { appDir: join(folder, 'app'), contentDir: join(folder, 'content') };
  cpSync('dist', app.appDir, { recursive: true });
  writeContent(app.contentDir, round);
  const chunk = readdirSync(join(app.appDir, 'chunks')).find((name) => name.startsWith('prepared-')) ?? 'no such chunk';
  const { keep } = (await import(pathToFileURL(join(app.appDir, 'chunks', chunk)).href)) as typeof Program;
  await keep(app.contentDir);
  return app;
}

function writeContent(folder: string, { twoSeats: few = false, ...dates }: RoundSetting): void {
  cpSync('content', folder, { recursive: true });
  const path = join(folder, 'service.json');
  const service = JSON.parse(readFileSync(path, 'utf8')) as { round: object };
  const round = { ...service.round, ...dates, ...(few && { endorsementRequired: false }) };
  writeFileSync(path, JSON.stringify({ ...service, round }));
  if (few) writeFileSync(join(folder, 'seats.json'), JSON.stringify(twoSeats));
}

const portsIn = (connectionString: string) => {
  const port = (service: string) =>
    Number(new RegExp(`${service}Endpoint=http://127\\.0\\.0\\.1:(\\d+)`).exec(connectionString)?.[1]);
  return { blobPort: port('Blob'), queuePort: port('Queue'), tablePort: port('Table') };
};

const insecure = { allowInsecureConnection: true };

async function clearQueues(connectionString: string): Promise<void> {
  const service = QueueServiceClient.fromConnectionString(connectionString);
  for await (const { name } of service.listQueues()) await service.getQueueClient(name).clearMessages();
}

/** In one transaction: https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions */
const MOST_AT_ONCE = 100;

/** Where the host goes on, which has them in mind, the entries that files brought stay. */
async function wipe(connectionString: string, { entries }: { entries: boolean }): Promise<void> {
  for await (const { name } of TableServiceClient.fromConnectionString(connectionString, insecure).listTables()) {
    if (name === undefined) continue;
    const table = TableClient.fromConnectionString(connectionString, name, insecure);
    const partitions = new Map<string, { partitionKey: string; rowKey: string }[]>();
    for await (const { partitionKey = '', rowKey = '' } of table.listEntities()) {
      if (!entries && name === 'Faq' && /^(?:edition$|revision\.)/.test(rowKey)) continue;
      const rows = partitions.get(partitionKey) ?? [];
      partitions.set(partitionKey, [...rows, { partitionKey, rowKey }]);
    }
    for (const rows of partitions.values())
      for (let from = 0; from < rows.length; from += MOST_AT_ONCE)
        await table.submitTransaction(rows.slice(from, from + MOST_AT_ONCE).map((row) => ['delete', row]));
  }
}

/** Whether somebody has published an entry of the FAQ: what files say has no publisher. */
const isPublished = async (connectionString: string): Promise<boolean> =>
  (await rowsOf(connectionString, 'Faq')).some((row) => 'publisher' in row && row['publisher'] !== 'null');

async function age(connectionString: string, name: string): Promise<void> {
  const at = new Date(Date.now() - 70 * 60_000).toISOString();
  for (const { partitionKey = '', rowKey = '' } of await rowsOf(connectionString, name))
    if (/^(?:delivery|outbox)\./.test(rowKey))
      await TableClient.fromConnectionString(connectionString, name, insecure).updateEntity(
        { partitionKey, rowKey, at },
        'Merge',
      );
}

async function rowsOf(connectionString: string, name: string) {
  const table = TableClient.fromConnectionString(connectionString, name, insecure);
  const rows: Awaited<ReturnType<typeof table.getEntity>>[] = [];
  try {
    for await (const row of table.listEntities()) rows.push(row);
  } catch (error) {
    // Tables are made when they are first written to.
    if (!(error instanceof RestError && error.statusCode === 404)) throw error;
  }
  return rows;
}
