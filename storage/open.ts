// Azure Storage, or its emulator: the one thing that live.ts opens.
import type { Enqueue } from '../platform/ports.ts';
import type { CountSetAside, SetAside } from '../platform/set-aside.ts';
import type { Tables } from '../platform/table.ts';
import type { WorkMessages } from '../platform/work.ts';
import { openQueues } from './queue.ts';
import { openRoundTrip } from './round-trip.ts';
import { openSetAside, openSetAsideCounts } from './set-aside.ts';
import { openTables } from './tables.ts';

/** A connection string (a local emulator, or an account key), or the account's endpoints, which sign in with Entra: as a user-assigned identity where `clientId` names one. */
export type StorageSettings =
  | { connectionString: string }
  | { tableUrl: string; queueUrl: string; clientId?: string | undefined };

/** Opens tables and queues. Throws when the settings cannot be right; connects to nothing until something is asked for. */
export function openStorage(
  settings: StorageSettings,
  messages: WorkMessages,
): {
  tables: Tables;
  enqueue: Enqueue;
  setAside: SetAside;
  countSetAside: CountSetAside;
  roundTrip: ReturnType<typeof openRoundTrip>;
} {
  const [forTables, forQueues] =
    'connectionString' in settings
      ? [settings, settings]
      : [
          { accountUrl: settings.tableUrl, clientId: settings.clientId },
          { accountUrl: settings.queueUrl, clientId: settings.clientId },
        ];
  return {
    tables: openTables(forTables),
    enqueue: openQueues(forQueues, messages),
    setAside: openSetAside(forQueues, messages),
    countSetAside: openSetAsideCounts(forQueues, messages),
    roundTrip: openRoundTrip(forQueues),
  };
}
