// Tells people of a panel: how it ended, to everybody; and a seat that became free, to the reserve who is offered it.
import type { Nominations } from '../../nominations/index.ts';
import type { Followed, OutboxEvent } from '../../../platform/outbox.ts';
import { isMail } from '../../../platform/address.ts';
import type { Mail } from '../../../platform/mail.ts';
import type { Source } from '../../../platform/notifications/deliver.ts';
import { planNotifications } from '../../../platform/notifications/plan.ts';
import type { Deliveries, Recipient } from '../../../platform/notifications/notification.ts';
import type { Clock, Enqueue } from '../../../platform/ports.ts';
import type { Panel } from '../panel.ts';
import type { Panels } from '../ports.ts';
import { outcomeCard, type ShowNeeds } from './card.ts';
import { getsLetter, type WhoNeeds } from './who.ts';

export type EventNeeds = ShowNeeds &
  WhoNeeds & {
    clock: Clock;
    deliveries: Deliveries;
    enqueue: Enqueue;
    panels: Panels;
    nominations: Nominations;
    mail: Pick<Mail, 'to'>;
  };

/** Plans what everybody is to hear. Throws when that failed, so that it is tried again; twice changes nothing. */
export const handlePanel =
  (needs: EventNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    const panel = await needs.panels.ofEvent(event);
    if (!panel?.told) return 'done';
    // The event stays until everybody has heard: the queue comes back to it.
    const final = [await planOutcomes(panel, needs), await planSeats(panel, needs)];
    return final.every(Boolean) ? 'done' : 'waiting';
  };

async function planOutcomes(panel: Panel, needs: EventNeeds): Promise<boolean> {
  const notification = { kind: 'outcome', round: panel.round } as const;
  const missing = async () => {
    const planned = new Set((await needs.deliveries.of(notification)).map(({ about }) => about));
    const ids = Object.keys(panel.why).filter((id) => !planned.has(id));
    return recipientsOf(ids, panel, needs);
  };
  return planNotifications(notification, missing, needs);
}

/** Seats that became free, each to the reserve whom it is offered; an answer is a sign that they have heard. */
async function planSeats(panel: Panel, needs: EventNeeds): Promise<boolean> {
  const asked = panel.members.filter(({ insteadOf, answer }) => insteadOf !== null && answer === 'asked');
  let final = true;
  for (const { id: reference } of asked) {
    const notification = { kind: 'seat', round: panel.round, reference } as const;
    final = (await planNotifications(notification, await recipientsOf([reference], panel, needs), needs)) && final;
  }
  return final;
}

/** The chats of those who have one, and where to write to others, if the council sends email. */
export async function recipientsOf(ids: readonly string[], { round }: Panel, needs: EventNeeds): Promise<Recipient[]> {
  if (ids.length === 0) return [];
  const wanted = new Set(ids);
  const all = await needs.summaries.list(round);
  const people = all.filter((one) => wanted.has(one.reference) && !getsLetter(one, needs));
  const recipients: Recipient[] = [];
  for (const { reference, person } of people) {
    const found = await needs.nominations.find(round, person);
    const address = found && (found.address ?? needs.mail.to(found.email));
    if (address) recipients.push({ person, address, about: reference });
  }
  return recipients;
}

/** What somebody hears when everybody is told. */
export const outcomeSource =
  (needs: ShowNeeds & { panels: Panels }) =>
  async ({ round }: { round: string }): Promise<Source | undefined> => {
    const panel = await needs.panels.find(round);
    if (!panel?.told) return undefined;
    return {
      card: ({ about, address }) => outcomeCard(panel, about, { of: 'outcome', byEmail: isMail(address) }, needs),
    };
  };

/** The offer of a seat, until it is answered. */
export const seatSource =
  (needs: ShowNeeds & { panels: Panels }) =>
  async ({ round, reference }: { round: string; reference: string }): Promise<Source | undefined> => {
    const panel = await needs.panels.find(round);
    const member = panel?.members.find(({ id }) => id === reference);
    if (!panel || member?.answer !== 'asked') return undefined;
    return { card: ({ address }) => outcomeCard(panel, reference, { of: 'seat', byEmail: isMail(address) }, needs) };
  };
