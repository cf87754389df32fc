// A rendered card -> what Teams wants to hear: a message activity, or the answer to an invoke.
import type { Activity } from 'botbuilder';
import type { AdaptiveCard } from '../../adaptive-cards/render.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** A message with the card and nothing beside it: Teams splits a card with text in two, and neither can be updated. */
export const cardMessage = (card: AdaptiveCard): Partial<Activity> => ({
  type: 'message',
  // For notifications and screen readers, which are given no card.
  summary: card.fallbackText,
  attachments: [{ contentType: CARD, content: card }],
});

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format */
export type ActionAnswer = { statusCode: number; type: string; value: unknown };

/** The card that takes the place of the one whose button was pressed. */
export const cardAnswer = (card: AdaptiveCard): ActionAnswer => ({ statusCode: 200, type: CARD, value: card });

/** Nothing to show. The text must not be empty: Teams takes an empty one for a failure and sends the press again. */
export const quietAnswer: ActionAnswer = {
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: 'OK',
};

/** The button did not work; the client says so in its own words and keeps the card. */
export const failedAnswer = (statusCode: 400 | 500): ActionAnswer => ({
  statusCode,
  type: 'application/vnd.microsoft.error',
  value: { code: String(statusCode), message: statusCode === 400 ? 'Not an action of this bot' : 'Not carried out' },
});
