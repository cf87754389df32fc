// Tells staff channels that a draft waits for an officer to approve it, and officers' checklist as long as it does.
import type { Check } from '../../platform/checklist.ts';
import type { Source } from '../../platform/notifications/deliver.ts';
import type { Deliveries } from '../../platform/notifications/notification.ts';
import { planNotifications } from '../../platform/notifications/plan.ts';
import type { Followed, OutboxEvent } from '../../platform/outbox.ts';
import type { Clock, Enqueue } from '../../platform/ports.ts';
import { keyOf } from '../../platform/table.ts';
import type { StaffChannels } from '../staff-channels/index.ts';
import { cards } from './cards.ts';
import type { UpdateAsked } from './notifications.ts';
import type { Updates } from './ports.ts';
import { numberOf } from './update.ts';
import type { Wording } from './wording.ts';

export type AskedNeeds = {
  updates: Updates;
  staffChannels: Pick<StaffChannels, 'list'>;
  deliveries: Deliveries;
  clock: Clock;
  enqueue: Enqueue;
};

/** Plans a card in each staff channel, where it still waits. Doing it twice is fine. */
export const planAsked =
  ({ updates, staffChannels, ...needs }: AskedNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    // Changed since, it is asked for anew.
    const draft = await updates.ofEvent(event);
    if (draft?.state !== 'asked') return 'done';
    const { of, version } = draft;
    const recipients = async () =>
      (await staffChannels.list()).map(({ conversation, address }) => ({
        recipient: keyOf(conversation),
        address,
        about: '',
      }));
    return (await planNotifications({ kind: 'update-asked', of, version }, recipients, needs)) ? 'done' : 'waiting';
  };

/** What they get: no word of the draft. Nothing where it does not wait any more. */
export const askedSource =
  ({ updates }: Pick<AskedNeeds, 'updates'>) =>
  async ({ of, version }: Omit<UpdateAsked, 'kind'>): Promise<Source | undefined> => {
    const draft = await updates.draft(of);
    if (draft?.state !== 'asked' || draft.version !== version) return undefined;
    const { author } = draft;
    return {
      card: () => cards.asked.with({ number: numberOf(draft), author: author.name, correction: of > 0 }),
    };
  };

export const updatesNotReady =
  ({ updates, wording }: Pick<AskedNeeds, 'updates'> & { wording: Wording }): Check =>
  async () =>
    (await updates.draft(0))?.state === 'asked' ? [{ text: wording['notReady.update'], says: 'draft-update' }] : [];
