// Activity -> Incoming. Who somebody is comes from the activity's own fields, never from a card or a text.
import * as z from 'zod';
import {
  FEEDBACK,
  type Fields,
  type Incoming,
  type Person,
  type Place,
  type Search,
  type Typeahead,
} from '../../platform/turn.ts';
import type { Instant } from '../../platform/calendar.ts';
import { tenantsOf, type TeamsActivity } from './activity.ts';
import { addressOf, conversationOf } from './address.ts';
import { formOf } from './form.ts';
import { withinBounds } from './from-outside.ts';
import { plainText } from './plain-text.ts';
import { isExtension, readExtension } from './read-extension.ts';

export type Ignored = { ignored: string };
type Read = Incoming | Search | Typeahead | Ignored;

const PLACES = { personal: 'personal', groupChat: 'group', channel: 'channel' } satisfies Record<string, Place>;
const conversationTypeSchema = z.enum(['personal', 'groupChat', 'channel']);

const submitSchema = z.looseObject({ verb: z.string().min(1) });
const executeSchema = z.looseObject({
  action: z.looseObject({ verb: z.string().nullish(), data: z.looseObject({}).nullish() }),
});

const feedbackSchema = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction: z.enum(['like', 'dislike']), feedback: z.string().nullish() }),
});
const feedbackTextSchema = z.looseObject({ feedbackText: z.string().nullish() });

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search */
const typeaheadSchema = z.looseObject({ dataset: z.string(), queryText: z.string().nullish() });

const placeOf = (activity: TeamsActivity) => {
  const type = conversationTypeSchema.safeParse(activity.conversation.conversationType).data;
  const [tenant] = tenantsOf(activity);
  if (type === undefined || tenant === undefined) return undefined;
  const tenantId = tenant.toLowerCase();
  return {
    tenantId,
    turn: {
      place: PLACES[type],
      conversation: conversationOf(activity),
      address: addressOf(activity, { conversationType: type, tenantId }),
    },
  };
};

const submitted = (activity: TeamsActivity) => {
  if (activity.type === 'message') {
    const value = submitSchema.safeParse(activity.value).data;
    return value && formOf(value);
  }
  const action = executeSchema.safeParse(activity.value).data?.action;
  return action && formOf(action.data ?? {}, action.verb);
};

/** Teams writes what somebody typed as JSON in a text, the Agents Playground as it is. */
const feedbackText = (feedback: string): string => {
  try {
    return feedbackTextSchema.safeParse(JSON.parse(feedback)).data?.feedbackText ?? '';
  } catch {
    return feedback; // not JSON
  }
};

/** What Teams' own feedback buttons say, of the message they stand below. */
const feedbackOf = ({ value, replyToId }: TeamsActivity): { verb: string; fields: Fields } | undefined => {
  const said = feedbackSchema.safeParse(value).data?.actionValue;
  if (!said || !replyToId) return undefined;
  const fields = { message: replyToId, reaction: said.reaction, reason: feedbackText(said.feedback ?? '') };
  return { verb: FEEDBACK, fields };
};

const botJoined = ({ type, action, membersAdded, recipient }: TeamsActivity): boolean =>
  (type === 'installationUpdate' && action === 'add') ||
  (type === 'conversationUpdate' && (membersAdded ?? []).some(({ id }) => id === recipient.id));

const mentionsBot = ({ entities, recipient }: TeamsActivity): boolean =>
  (entities ?? []).some(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id);

/** Anything beside words. Teams attaches the words once more, as HTML: that alone says something only where there is no text. */
const holdsMore = ({ attachments, text }: TeamsActivity): boolean =>
  (attachments ?? []).some(({ contentType }) => contentType !== 'text/html' || !text?.trim());

const isAction = ({ type, name }: TeamsActivity) => type === 'invoke' && name === 'adaptiveCard/action';
const isTypeahead = ({ type, name }: TeamsActivity) => type === 'invoke' && name === 'application/search';
const isFeedback = ({ type, name }: TeamsActivity) => type === 'invoke' && name === 'message/submitAction';

const isMessage = ({ type }: TeamsActivity) => type === 'message';
const followed = [isMessage, isAction, isFeedback, isExtension, isTypeahead];

/**
 * What an activity means to the service, or why it means nothing.
 * Ids of tenant and person are given in lower case, so that they compare as text.
 * @param receivedAt the server's time
 */
export const readActivity = (activity: TeamsActivity, receivedAt: Instant): Read => {
  const read = meaningOf(activity, receivedAt);
  return 'ignored' in read ? read : withinBounds(read);
};

const meaningOf = (activity: TeamsActivity, receivedAt: Instant): Read => {
  const where = placeOf(activity);
  if (!where) return { ignored: 'no known kind of conversation' };
  const turn = { ...where.turn, id: activity.id, receivedAt };
  if (botJoined(activity)) return { kind: 'joined', ...turn };
  if (!followed.some((is) => is(activity))) return { ignored: 'an event the service does not follow' };

  const { aadObjectId, name } = activity.from;
  if (!aadObjectId) return { ignored: 'a sender without an Entra object id' };
  const person: Person = { tenantId: where.tenantId, objectId: aadObjectId.toLowerCase(), name: name ?? '' };

  if (isExtension(activity)) {
    const asked = readExtension(activity);
    // The chat that somebody writes in, or reads, is not theirs with the bot, and the bot may not be in it.
    return asked ? { ...turn, place: 'dialog', person, ...asked } : { ignored: 'no command of the message extension' };
  }
  if (isTypeahead(activity)) {
    const typed = typeaheadSchema.safeParse(activity.value).data;
    if (!typed) return { ignored: 'a field that says not what it offers' };
    return { kind: 'typeahead', ...turn, person, dataset: typed.dataset, text: typed.queryText ?? '' };
  }
  const form = isFeedback(activity) ? feedbackOf(activity) : submitted(activity);
  if (form) return { kind: 'form', ...turn, person, ...form };
  if (isFeedback(activity)) return { ignored: 'feedback on no message' };
  if (isAction(activity)) return { ignored: 'a button without a verb' };
  const text = plainText(activity);
  if (text === '' && holdsMore(activity))
    return where.turn.place === 'personal' || mentionsBot(activity)
      ? { kind: 'wordless', ...turn, person }
      : { ignored: 'a file that is not for the bot' };
  if (activity.text?.trim()) return { kind: 'message', ...turn, person, text };
  // A button of a card that is not ours, or no longer: no verb is no button that anybody knows.
  if (activity.value != null) return { kind: 'form', ...turn, person, verb: '', fields: {} };
  return { ignored: 'a message without text' };
};
