// Tells staff channels of a draw: its hash before a seed can be known, how it ended, and that it was given up, each once.
import type { StaffChannels } from '../../staff-channels/index.ts';
import type { Service } from '../../rounds/index.ts';
import type { Followed, OutboxEvent } from '../../../platform/outbox.ts';
import type { DrawChanged } from '../notifications.ts';
import type { Reply } from '../../../platform/card.ts';
import { formatInstant } from '../../../platform/calendar.ts';
import type { Source } from '../../../platform/notifications/deliver.ts';
import { planNotifications } from '../../../platform/notifications/plan.ts';
import type { Deliveries, DeliveryState } from '../../../platform/notifications/notification.ts';
import type { Clock, Enqueue } from '../../../platform/ports.ts';
import type { Draw, Draws } from '../ports.ts';
import { hashOf } from '../published.ts';
import { seedOfDraw } from './seed.ts';
import { cards } from '../cards.ts';
import type { Posted } from './draw-facts.ts';

export type DrawNotifyNeeds = {
  clock: Clock;
  service: Service;
  draws: Draws;
  deliveries: Deliveries;
  staffChannels: StaffChannels;
  enqueue: Enqueue;
};

/** Of the first part nobody hears: only that both are there. */
const heardOf = ({ parts, dropped }: Draw): boolean => dropped !== null || parts.length !== 1;

/** The version that was told last. */
const notificationOf = (draw: Draw) =>
  ({
    kind: 'draw',
    round: draw.round,
    version: heardOf(draw) ? draw.version : draw.version - 1,
  }) as const satisfies DrawChanged;

/** Plans what is missing in the staff channels of now. Answers whether nothing is left to be done. */
async function planChannels(draw: Draw, needs: DrawNotifyNeeds): Promise<boolean> {
  const channels = await needs.staffChannels.list();
  const recipients = channels.map(({ conversation, address }) => ({
    recipient: hashOf(conversation),
    address,
    about: '',
  }));
  return planNotifications(notificationOf(draw), recipients, needs);
}

/** Does the work of an event. Throws when it could not be done, so that it is tried again. */
export const handleDraw =
  (needs: DrawNotifyNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    const draw = await needs.draws.ofEvent(event);
    return !draw || (await planChannels(draw, needs)) ? 'done' : 'waiting';
  };

/** How far channels were told of a draw as it stands. */
export async function postedOf(draw: Draw, needs: DrawNotifyNeeds): Promise<Posted> {
  const { deliveries } = needs;
  // Where nothing is planned, the queue has not come to it yet, or there was no channel then.
  if ((await deliveries.of(notificationOf(draw))).length === 0) await planChannels(draw, needs);
  const all = await deliveries.of(notificationOf(draw));
  const count = (...states: DeliveryState[]): number => all.filter(({ state }) => states.includes(state)).length;
  return {
    sent: count('sent'),
    waiting: count('waiting', 'sending'),
    failed: count('failed'),
    unknown: count('unknown'),
  };
}

/** Whether channels were told as far as they can be. */
export const isTold = ({ sent, waiting, failed, unknown }: Posted): boolean =>
  waiting === 0 && sent + failed + unknown > 0;

/** What one channel hears of a version of a draw. Nobody's name is in it. */
export const drawSource =
  (needs: DrawNotifyNeeds) =>
  async ({ round, version }: Omit<DrawChanged, 'kind'>): Promise<Source | undefined> => {
    const draw = await needs.draws.last(round);
    if (!draw || notificationOf(draw).version !== version) return undefined;
    return { card: () => postedCard(draw, needs) };
  };

function postedCard(draw: Draw, { service }: Pick<DrawNotifyNeeds, 'service'>): Reply {
  const { hash, selection, sealed, parts, dropped } = draw;
  const seed = seedOfDraw(draw) ?? '';
  return cards.drawPosted.with({
    what: dropped ? 'dropped' : seed === '' ? 'sealed' : 'drawn',
    round: service.round.title,
    at: formatInstant((dropped ?? parts.at(-1) ?? sealed).at),
    candidates: selection.candidates.length,
    hash,
    // Until both are there, nobody may see one of them.
    words: seed === '' ? [] : parts.map(({ words }) => words),
    seed,
    reason: dropped?.reason ?? '',
  });
}
