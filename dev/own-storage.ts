// The storage that the settings name, for commands typed on this computer; the emulator's where they name none.
import { resolve } from 'node:path';
import { storageIn } from '../config/storage.ts';
import { messages, storesOver, type Stores } from '../app.ts';
import { openStorage, type StorageSettings } from '../storage/open.ts';
import { startAzurite } from './azurite.ts';
import { lockData } from './data-lock.ts';
import { localSettings } from './local-settings.ts';

/** Does something with the stores. The emulator is started for it, and stopped afterwards; throws a sentence where it runs already. */
export async function withOwnStorage<T>(run: (stores: Stores) => Promise<T>): Promise<T> {
  const appDir = resolve(process.env['APP_DIR'] ?? 'dist');
  const { settings, ownStorage } = localSettings({ env: process.env, appDir, cwd: process.cwd() });
  if (ownStorage) {
    return run(storesIn(storageIn(settings)));
  }
  const dataDir = resolve(settings['DATA_DIR'] ?? '.data');
  const lock = lockData(dataDir);
  try {
    const azurite = await startAzurite({ dataDir });
    try {
      return await run(storesIn({ connectionString: azurite.connectionString }));
    } finally {
      await azurite.stop();
    }
  } finally {
    lock.unlock();
  }
}

const storesIn = (settings: StorageSettings): Stores => storesOver(openStorage(settings, messages).tables);
