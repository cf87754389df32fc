// A rendered card -> what Teams wants to hear: a message activity, or the answer to an invoke.
import type { Activity } from 'botbuilder';
import * as z from 'zod';
import type { AdaptiveCard } from '../../adaptive-cards/render.ts';
import type { Choice } from '../../platform/choices.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** A message with the card and nothing beside it: Teams splits a card with text in two, and neither can be updated. */
export const cardMessage = (card: AdaptiveCard): Partial<Activity> => ({
  type: 'message',
  // For notifications and screen readers, which are given no card.
  summary: card.fallbackText,
  attachments: [{ contentType: CARD, content: card }],
});

/**
 * The same with Teams' own feedback buttons below it.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content#feedback-buttons
 */
export const cardWithFeedback = (card: AdaptiveCard): Partial<Activity> => ({
  ...cardMessage(card),
  channelData: { feedbackLoop: { type: 'default' } },
});

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format */
export type ActionAnswer = { statusCode: number; type: string; value: unknown };

/** The card that takes the place of the one whose button was pressed. */
export const cardAnswer = (card: AdaptiveCard): ActionAnswer => ({ statusCode: 200, type: CARD, value: card });

/** A rendered hit of a search: what the list shows of it, and the card that goes into the message. */
export type FoundCard = { title: string; text: string; card: AdaptiveCard };

/** https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search */
export const foundAnswer = (found: readonly FoundCard[]) => ({
  composeExtension: {
    type: 'result',
    attachmentLayout: 'list',
    attachments: found.map(({ title, text, card }) => ({
      contentType: CARD,
      content: card,
      preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } },
    })),
  },
});

/** In place of a list, which has no room for a card: what the card says where none can be shown. */
export const messageAnswer = ({ fallbackText }: AdaptiveCard) => ({
  composeExtension: { type: 'message', text: fallbackText },
});

/** The choices of a field while somebody types. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search */
export const choicesAnswer = (results: readonly Choice[]) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.search.searchResponse',
  value: { results },
});

/** In a dialog Teams knows no Action.Execute; an Action.Submit sends the same data, and is answered in place all the same. */
const withSubmits = (card: AdaptiveCard): unknown =>
  JSON.parse(JSON.stringify(card), (_, part: unknown) =>
    executeSchema.safeParse(part).success ? { ...(part as object), type: 'Action.Submit', verb: undefined } : part,
  );

const executeSchema = z.looseObject({ type: z.literal('Action.Execute') });

/** The card alone in a dialog. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/what-are-task-modules */
export const dialogAnswer = (title: string, card: AdaptiveCard) => ({
  task: {
    type: 'continue',
    value: { title, height: 'medium', width: 'medium', card: { contentType: CARD, content: withSubmits(card) } },
  },
});

/** A few words beside a card that stays as it is. They must not be empty: Teams takes that for a failure and sends the press again. */
export const noticeAnswer = (value: string): ActionAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});

/** Nothing to show. */
export const quietAnswer: ActionAnswer = noticeAnswer('OK');

/** The button did not work; the client says so in its own words and keeps the card. */
export const failedAnswer = (statusCode: 400 | 500): ActionAnswer => ({
  statusCode,
  type: 'application/vnd.microsoft.error',
  value: { code: String(statusCode), message: statusCode === 400 ? 'Not an action of this bot' : 'Not carried out' },
});
