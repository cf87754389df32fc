// Azure Storage, or its emulator: the one thing that live.ts opens.
import type { Enqueue } from '../platform/ports.ts';
import type { Tables } from '../platform/table.ts';
import type { WorkMessages } from '../platform/work.ts';
import { openQueues } from './queue.ts';
import { openTables } from './tables.ts';

/** A connection string (a local emulator, or an account key), or the account's endpoints, which sign in with Entra. */
export type StorageSettings = { connectionString: string } | { tableUrl: string; queueUrl: string };

/** Opens tables and queues. Throws when the settings cannot be right; connects to nothing until something is asked for. */
export const openStorage = (settings: StorageSettings, messages: WorkMessages): { tables: Tables; enqueue: Enqueue } =>
  'connectionString' in settings
    ? { tables: openTables(settings), enqueue: openQueues(settings, messages) }
    : {
        tables: openTables({ accountUrl: settings.tableUrl }),
        enqueue: openQueues({ accountUrl: settings.queueUrl }, messages),
      };
