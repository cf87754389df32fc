// The parts of a Teams activity this service reads, and of which type each must be. All else is carried along unread.
import * as z from 'zod';

const id = z.string().min(1);
const entity = z.looseObject({
  type: z.string().nullish(),
  text: z.string().nullish(),
  mentioned: z.looseObject({ id, name: z.string().nullish() }).nullish(),
});
const channelData = z.looseObject({
  tenant: z.looseObject({ id }).nullish(),
  channel: z.looseObject({ id }).nullish(),
});

/** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object */
export const activitySchema = z.looseObject({
  type: id,
  id,
  channelId: z.literal('msteams'),
  serviceUrl: id,
  from: z.looseObject({ id, name: z.string().nullish(), aadObjectId: z.guid().nullish(), tenantId: id.nullish() }),
  recipient: z.looseObject({ id, name: z.string().nullish() }),
  conversation: z.looseObject({ id, tenantId: id.nullish(), conversationType: z.string().nullish() }),
  channelData: channelData.nullish(),
  replyToId: z.string().nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  membersAdded: z.array(z.looseObject({ id })).nullish(),
  entities: z.array(entity).nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string().nullish() })).nullish(),
});

export type TeamsActivity = z.infer<typeof activitySchema>;

/** The tenants an activity names, in the two places where Teams does so: none, one or two. */
export const tenantsOf = ({ conversation, channelData }: TeamsActivity): string[] =>
  [conversation.tenantId, channelData?.tenant?.id].filter((tenant) => typeof tenant === 'string');
