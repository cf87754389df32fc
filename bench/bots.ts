// The two bots that are compared, each in a process of its own, both run by the same local host.
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
  return { url: `${host.url}/api/messages`, stop: host.child.stop };
}
