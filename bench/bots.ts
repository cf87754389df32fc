// The two bots that are compared, each in a process of its own, both run by the same local host.
import { readFileSync } from 'node:fs';
import { startHostProcess, type HostProcess } from '../dev/host-process.ts';
import { PLAYGROUND_TENANT_ID } from '../dev/playground.ts';
import { freePort } from '../dev/ports.ts';

/** What Roundtable needs to start here. The empty app id wins over a local.settings.json, which may name a real bot. */
export const settings = (storage: string) => ({
  LOCAL_MODE: 'true',
  BOT_APP_ID: '',
  ALLOWED_TENANT_IDS: PLAYGROUND_TENANT_ID,
  STAFF_OBJECT_IDS: '',
  AzureWebJobsStorage: storage,
});

export type Bot = {
  /** Where activities are posted. */
  readonly url: string;
  /** What its process has used of the processors so far, in milliseconds. */
  readonly cpu: () => number;
  readonly stop: () => Promise<void>;
};

/** Starts the function app in `appDir`; throws with what it said when it does not start. */
export async function startBot(appDir: string, storage: string): Promise<Bot> {
  const said: string[] = [];
  const host = await startHostProcess({
    appDir,
    port: await freePort(),
    env: { ...process.env, ...settings(storage) },
    onLine: (line) => said.push(line),
  }).catch((error: unknown): HostProcess => {
    throw new Error(said.join('\n'), { cause: error });
  });
  return { url: `${host.url}/api/messages`, cpu: () => cpuOf(host.child.pid), stop: host.child.stop };
}

/** Linux counts in hundredths of a second: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. Elsewhere it is not known. */
function cpuOf(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return Number.NaN;
  // The name of the program, in brackets, may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ');
  const [user = 0, system = 0] = fields.slice(11, 13).map(Number);
  return (user + system) * 10;
}
