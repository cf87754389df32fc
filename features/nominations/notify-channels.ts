// Tells staff channels that want it of a new nomination as soon as it came: once, and nobody's name.
import type { OutboxEvent } from '../../platform/outbox.ts';
import type { Source } from '../../platform/notifications/deliver.ts';
import { planNotifications } from '../../platform/notifications/plan.ts';
import type { Deliveries } from '../../platform/notifications/notification.ts';
import type { Clock, Enqueue } from '../../platform/ports.ts';
import { keyOf } from '../../platform/table.ts';
import type { Choice } from '../../platform/choices.ts';
import { settingsOf, type StaffChannels } from '../staff-channels/index.ts';
import { cards } from './cards.ts';
import { isOf, type Nomination, stands } from './nomination.ts';
import type { Arrived } from './notifications.ts';
import type { NominationSummaries } from './ports.ts';

export type ArrivalNeeds = {
  clock: Clock;
  deliveries: Deliveries;
  enqueue: Enqueue;
  staffChannels: Pick<StaffChannels, 'toldOfNominations'>;
  summaries: Pick<NominationSummaries, 'find'>;
  choices: { roles: readonly Choice[] };
};

/** Plans what channels are to hear of the first version. Answers whether nothing is left to be done. */
export async function planArrival(nomination: Nomination, event: OutboxEvent, needs: ArrivalNeeds): Promise<boolean> {
  if (!isOf(event, nomination, 1)) return true;
  const { round, reference, receivedAt } = nomination;
  // A channel that asked for it later hears of later ones.
  const wanting = (await needs.staffChannels.toldOfNominations()).filter(
    (channel) => settingsOf(channel).since <= receivedAt,
  );
  if (wanting.length === 0) return true;
  const recipients = wanting.map(({ conversation, address }) => ({
    recipient: keyOf(conversation),
    address,
    about: '',
  }));
  return planNotifications({ kind: 'arrived', round, reference } satisfies Arrived, recipients, needs);
}

/** The notice, while the nomination stands. Who it is officers see where nobody else does. */
export const arrivalSource =
  ({ summaries, choices }: ArrivalNeeds) =>
  async ({ round, reference }: Omit<Arrived, 'kind'>): Promise<Source | undefined> => {
    const summary = await summaries.find(round, reference);
    if (!summary || !stands(summary)) return undefined;
    const { role, school, late } = summary;
    return {
      card: () =>
        cards.arrived.with({
          reference,
          role: choices.roles.find(({ value }) => value === role)?.title ?? role,
          phase: school.phase,
          area: school.area,
          late,
        }),
    };
  };
