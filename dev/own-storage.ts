// The storage that the settings name, for commands typed on this computer; the emulator's where they name none.
import { resolve } from 'node:path';
import { receiptKeysIn } from '../config.ts';
import { storageIn } from '../config/storage.ts';
import { messages, storesOver, type Stores } from '../app.ts';
import { commitments, type Signing } from '../platform/signing.ts';
import { openStorage, type StorageSettings } from '../storage/open.ts';
import { startAzurite } from './azurite.ts';
import { lockData } from './data-lock.ts';
import { localSettings } from './local-settings.ts';

/** Does something with the stores. The emulator is started for it, and stopped afterwards; throws a sentence where it runs already. */
export async function withOwnStorage<T>(run: (stores: Stores, commit: () => Signing) => Promise<T>): Promise<T> {
  const appDir = resolve(process.env['APP_DIR'] ?? 'dist');
  const { settings, ownStorage } = localSettings({ env: process.env, appDir, cwd: process.cwd() });
  if (ownStorage) {
    return run(storesIn(storageIn(settings)), () => commitIn(settings, false));
  }
  const dataDir = resolve(settings['DATA_DIR'] ?? '.data');
  const lock = lockData(dataDir);
  try {
    const azurite = await startAzurite({ dataDir });
    try {
      return await run(storesIn({ connectionString: azurite.connectionString }), () => commitIn(settings, true));
    } finally {
      await azurite.stop();
    }
  } finally {
    lock.unlock();
  }
}

/** What stands for people who were erased. Throws a sentence without the key of the service that the storage is of. */
function commitIn(settings: Readonly<Record<string, string | undefined>>, isLocal: boolean): Signing {
  const keys = receiptKeysIn((name) => settings[name] ?? '', isLocal);
  if (keys.now === '')
    throw new Error('Set RECEIPT_KEY to that of the service, so that nobody comes back whose data was erased.');
  return commitments(keys);
}

const storesIn = (settings: StorageSettings): Stores => storesOver(openStorage(settings, messages).tables);
