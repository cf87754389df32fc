// One storage emulator for all tests of storage, started by the first that asks and stopped after the last.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Azurite, startAzurite } from '../../dev/azurite.ts';

let running: Promise<Azurite & { dataDir: string }> | undefined;

async function start() {
  const dataDir = await mkdtemp(join(tmpdir(), 'roundtable-storage-'));
  return { ...(await startAzurite({ dataDir })), dataDir };
}

/** The connection string of the emulator. Tests share its tables, so their records need names of their own. */
export async function emulator(): Promise<{ connectionString: string }> {
  const { connectionString } = await (running ??= start());
  return { connectionString };
}

after(async () => {
  // What kept it from starting was said by the suite that asked for it.
  const emulator = await running?.catch(() => undefined);
  await emulator?.stop();
  if (emulator) await rm(emulator.dataDir, { recursive: true, force: true });
});
