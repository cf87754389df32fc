// Notifications of a panel and a draw: how the selection ended, a seat that became free, and what became of a draw.
import { z } from 'zod';
import { count, reference, roundId } from '../../platform/ids.ts';
import { notification, type NotificationOf } from '../../platform/notifications/notification.ts';
import { numbered } from '../../platform/notifications/store.ts';
import { keyOf } from '../../platform/table.ts';

export const notifications = {
  /** How the selection ended, to everybody who nominated themself. */
  outcome: notification(z.strictObject({ round: roundId }), ({ round }) => ({
    table: 'Panels',
    partition: keyOf(round),
    prefix: 'delivery',
  })),
  /** A seat that became free, to the reserve who is offered it. */
  seat: notification(z.strictObject({ round: roundId, reference }), (seat) => ({
    table: 'Panels',
    partition: keyOf(seat.round),
    prefix: `seat.${seat.reference}`,
  })),
  /** What a version of a draw is, to staff channels. */
  draw: notification(z.strictObject({ round: roundId, version: count }), ({ round, version }) => ({
    table: 'Draws',
    partition: keyOf(round),
    prefix: `delivery.${numbered(version)}`,
  })),
};

export type DrawChanged = NotificationOf<typeof notifications, 'draw'>;
