// The stores of all features for tests: in memory, or over Azure Storage and its emulator.
import { messages, storesOver, type Stores } from '../app.ts';
import type { Enqueue } from '../platform/ports.ts';
import type { Work } from '../platform/work.ts';
import { memoryQueue, memoryTables } from '../storage/memory.ts';
import { openStorage, type StorageSettings } from '../storage/open.ts';

/** Empty stores. They share nothing with each other, and nothing with the records given to them. */
export const memoryStores = (): Stores & { enqueue: Enqueue; queued: () => Work[] } => ({
  ...storesOver(memoryTables()),
  ...memoryQueue(messages),
});

/** The stores in a storage account. */
export function openStores(settings: StorageSettings): Stores & { enqueue: Enqueue } {
  const { tables, enqueue } = openStorage(settings, messages);
  return { ...storesOver(tables), enqueue };
}
