// The stores over Azure Storage: the one thing that live.ts opens.
import type { Enqueue, Stores } from '../platform/ports.ts';
import { openQueues } from './queue.ts';
import { storesOver } from '../stores.ts';
import { openTables } from './tables.ts';

/** A connection string (a local emulator, or an account key), or the account's endpoints, which sign in with Entra. */
export type StorageSettings = { connectionString: string } | { tableUrl: string; queueUrl: string };

/** Opens tables and queues. Throws when the settings cannot be right; connects to nothing until something is asked for. */
export const openStores = (settings: StorageSettings): Stores & { enqueue: Enqueue } =>
  'connectionString' in settings
    ? { ...storesOver(openTables(settings)), enqueue: openQueues(settings) }
    : {
        ...storesOver(openTables({ accountUrl: settings.tableUrl })),
        enqueue: openQueues({ accountUrl: settings.queueUrl }),
      };
