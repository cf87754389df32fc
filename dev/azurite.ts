// Azure Storage on this computer: Azurite on 127.0.0.1, its data in a folder of ours, stopped so that nothing is lost.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startChild, type Child } from './child.ts';
import { freePort } from './ports.ts';
import { answers } from './until.ts';

// Azurite's own published account, the same on every computer: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const START_WITHIN_MS = 60_000;

export type AzuriteOptions = {
  readonly dataDir: string;
  /** A free port is found for each that is left out or 0. */
  readonly blobPort?: number;
  readonly queuePort?: number;
  readonly tablePort?: number;
};

export type Azurite = {
  /** With explicit endpoints, so that it works on any ports. */
  readonly connectionString: string;
  readonly child: Child;
  /** Resolves when all data is on disk and the process has ended. */
  readonly stop: () => Promise<void>;
};

type Ports = { blobPort: number; queuePort: number; tablePort: number };

/** As often as other ports are tried where one that was free has been taken just before we could have it. */
const ATTEMPTS = 3;

/** Starts Azurite and waits until it answers. Throws a sentence when it does not. */
export async function startAzurite(options: AzuriteOptions): Promise<Azurite> {
  mkdirSync(options.dataDir, { recursive: true });
  const isOurs = !options.blobPort || !options.queuePort || !options.tablePort;
  for (let attempt = 1; ; attempt += 1) {
    const azurite = await startOnce(options).catch((error: unknown) => {
      if (!isOurs || attempt === ATTEMPTS || !(error instanceof Error) || !error.message.includes('EADDRINUSE'))
        throw error;
    });
    if (azurite) return azurite;
  }
}

async function startOnce(options: AzuriteOptions): Promise<Azurite> {
  const ports = {
    blobPort: options.blobPort || (await freePort()),
    queuePort: options.queuePort || (await freePort()),
    tablePort: options.tablePort || (await freePort()),
  };
  const child = startChild({
    script: join(dirname(createRequire(import.meta.url).resolve('azurite/package.json')), 'dist/src/azurite.js'),
    args: [...flags(ports), '--location', options.dataDir],
    env: process.env,
  });
  for (const port of Object.values(ports)) {
    if (
      await answers(`http://127.0.0.1:${port}/${ACCOUNT}?comp=list`, {
        isRunning: child.isRunning,
        within: START_WITHIN_MS,
      })
    )
      continue;
    await child.stop();
    throw new Error(
      `The storage emulator did not start (it ${await child.ended}): ${child.complaints() || `look at ${options.dataDir}`}`,
    );
  }
  return { connectionString: connectionString(ports), child, stop: child.stop };
}

const flags = ({ blobPort, queuePort, tablePort }: Ports): string[] => [
  ...['--silent', '--disableTelemetry', '--skipApiVersionCheck'],
  ...['--blobHost', '127.0.0.1', '--blobPort', String(blobPort)],
  ...['--queueHost', '127.0.0.1', '--queuePort', String(queuePort)],
  ...['--tableHost', '127.0.0.1', '--tablePort', String(tablePort)],
];

const connectionString = ({ blobPort, queuePort, tablePort }: Ports): string =>
  [
    'DefaultEndpointsProtocol=http',
    `AccountName=${ACCOUNT}`,
    `AccountKey=${KEY}`,
    `BlobEndpoint=http://127.0.0.1:${blobPort}/${ACCOUNT}`,
    `QueueEndpoint=http://127.0.0.1:${queuePort}/${ACCOUNT}`,
    `TableEndpoint=http://127.0.0.1:${tablePort}/${ACCOUNT}`,
  ].join(';') + ';';
