// The stores of all features for tests: in memory, or over Azure Storage and its emulator.
import { messages, storesOver, type Stores } from '../app.ts';
import { announced } from '../platform/announced.ts';
import type { Instant } from '../platform/calendar.ts';
import type { Enqueue } from '../platform/ports.ts';
import type { Tables } from '../platform/table.ts';
import type { Work } from '../platform/work.ts';
import { memoryQueue, memoryTables } from '../storage/memory.ts';
import { openStorage, type StorageSettings } from '../storage/open.ts';
import { NOW } from './turns.ts';

export type MemoryStores = Stores & {
  enqueue: Enqueue;
  queued: () => Work[];
  later: () => { work: Work; due: Instant }[];
  /** What failed comes back, as Azure Functions has it: never by way of what a test breaks. */
  redeliver: (work: Work) => Promise<void>;
  /** The time of its queue, to be set. */
  time: { now: Instant };
  tables: Tables;
};

/** Empty stores. They share nothing with each other, and nothing with the records given to them. */
export function memoryStores(tables = memoryTables()): MemoryStores {
  const time = { now: NOW };
  const clock = () => time.now;
  const queue = memoryQueue(messages, clock);
  const announcing = announced(tables, { enqueue: queue.enqueue, clock, report: () => undefined });
  const redeliver = (work: Work) => queue.enqueue(work, { after: 30 });
  return { ...storesOver(announcing), ...queue, redeliver, time, tables };
}

/** The stores in a storage account. */
export function openStores(settings: StorageSettings): Stores & { enqueue: Enqueue } {
  const { tables, enqueue } = openStorage(settings, messages);
  const clock = () => new Date().toISOString();
  return { ...storesOver(announced(tables, { enqueue, clock, report: () => undefined })), enqueue };
}
