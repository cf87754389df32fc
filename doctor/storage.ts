// Examines the storage account as the service uses it: rows, messages, what was set aside, and its clock beside ours.
import type { StorageConfig } from '../config/storage.ts';
import { type Examination, fault, STORAGE_ANSWERS, type Symptom, warning } from '../platform/doctor/examination.ts';
import type { CountSetAside } from '../platform/set-aside.ts';
import { storageFault } from '../platform/storage-fault.ts';
import type { Tables } from '../platform/table.ts';
import { storageSymptom } from './storage-symptom.ts';

export type StorageNeeds = {
  config: StorageConfig;
  tables: Tables;
  /** Sends a message through a queue of its own; `at`: when that was, by the clock of the storage account. */
  roundTrip: () => Promise<{ came: boolean; at: Date | undefined }>;
  countSetAside: CountSetAside;
  newKey: () => string;
};

const QUEUE = 'a message goes through a queue';

/** One set for each time that somebody asks. */
export function storageExaminations(needs: StorageNeeds): Examination[] {
  let trip: ReturnType<StorageNeeds['roundTrip']> | undefined;
  const tripOnce = () => (trip ??= needs.roundTrip());
  return [
    { group: 'storage', name: STORAGE_ANSWERS, look: () => orSymptom('table', needs, () => rowThere(needs)) },
    {
      group: 'storage',
      name: QUEUE,
      after: [STORAGE_ANSWERS],
      look: () =>
        orSymptom('queue', needs, async () =>
          (await tripOnce()).came
            ? []
            : [
                fault(
                  'the queues',
                  'lost a message',
                  'Look again in a minute. If it stays, look at the storage account in the Azure portal.',
                ),
              ],
        ),
    },
    {
      group: 'storage',
      name: 'clocks agree',
      after: [QUEUE],
      look: async ({ now }) => skewOf((await tripOnce()).at, now),
    },
    {
      group: 'work',
      name: 'no work was set aside',
      after: [QUEUE],
      look: () => orSymptom('queue', needs, async () => (await needs.countSetAside()).flatMap(setAside)),
    },
  ];
}

async function rowThere({ tables, newKey }: StorageNeeds): Promise<Symptom[]> {
  const table = tables('Doctor');
  const keys = { partitionKey: 'look', rowKey: newKey() };
  // A table that is there takes a row that was never there: whatever refuses this is no table.
  if (!(await table.write([{ insert: keys }]))) throw storageFault('no table', { status: 404 });
  const row = await table.read(keys);
  await table.remove(keys, '*');
  return row
    ? []
    : [
        fault(
          'the tables',
          'lost a row',
          'Look again in a minute. If it stays, look at the storage account in the Azure portal.',
        ),
      ];
}

const setAside = ({ queue, count }: { queue: string; count: number }): Symptom[] =>
  count === 0
    ? []
    : [
        warning(
          `${queue}-poison`,
          `has ${count === 1 ? '1 message' : `${count} messages`} that failed too often`,
          'The service tries each again for about a day. Read the log in Azure for the reason.',
        ),
      ];

/** Tokens are refused where clocks are 5 minutes apart: https://learn.microsoft.com/entra/identity-platform/access-tokens. */
function skewOf(at: Date | undefined, now: Date): Symptom[] | string {
  if (!at) return 'the storage account did not say what time it is';
  const minutes = Math.round(Math.abs(at.getTime() - now.getTime()) / 60_000);
  const says = `is ${minutes} minutes away from that of the storage account`;
  const fix = 'Let this computer set its clock by the network.';
  if (minutes < 2) return [];
  return [minutes < 5 ? warning('the clock', says, fix) : fault('the clock', says, fix)];
}

/** What storage refused, in place of what was looked for. Anything else is thrown. */
async function orSymptom(
  service: 'table' | 'queue',
  { config }: StorageNeeds,
  look: () => Promise<Symptom[]>,
): Promise<Symptom[]> {
  try {
    return await look();
  } catch (error) {
    return [storageSymptom(error, service, config)];
  }
}
