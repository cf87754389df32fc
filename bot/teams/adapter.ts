// botbuilder, loaded when the first request or post comes (it takes half a second), and set up so that it cannot be open.
import type { Activity, CloudAdapter, TurnContext } from 'botbuilder';
import type { Agent } from 'node:http';
import { checkSettings, type Authority, type TeamsSettings } from './settings.ts';

/** The part of botbuilder's connector client that is used here. */
export type Connector = {
  conversations: {
    sendToConversation: (conversation: string, activity: Partial<Activity>) => Promise<unknown>;
    updateActivity: (
      conversation: string,
      activity: string,
      content: Partial<Activity>,
      options: { timeout: number },
    ) => Promise<unknown>;
    deleteActivity: (conversation: string, activity: string, options: { timeout: number }) => Promise<unknown>;
    getConversationPagedMembers: (
      conversation: string,
      options: { pageSize: number; timeout: number },
    ) => Promise<unknown>;
    getConversationMember: (conversation: string, member: string, options: { timeout: number }) => Promise<unknown>;
  };
  client: { pipeline: Pipeline };
};
type Sent = { url: string; timeout: number; agent?: Agent };
export type Pipeline = {
  removePolicy: (policy: { name: string }) => unknown[];
  addPolicy: (policy: {
    name: string;
    sendRequest: <Request extends Sent, Answer>(
      request: Request,
      next: (request: Request) => Promise<Answer>,
    ) => Promise<Answer>;
  }) => void;
};

/** How long Teams may take to answer one request of ours, in milliseconds. It sends an activity again after 15 s. */
const ANSWER_WITHIN = 10_000;

const overrides = (authority: Authority | undefined) =>
  authority && {
    ToChannelFromBotLoginUrl: authority.loginUrl,
    ToChannelFromBotOAuthScope: authority.oauthScope,
    ToBotFromChannelTokenIssuer: authority.tokenIssuer,
    OAuthUrl: authority.oauthUrl,
    ToBotFromChannelOpenIdMetadataUrl: authority.channelMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: authority.emulatorMetadataUrl,
    CallerId: authority.callerId,
  };

// A type that botbuilder does not know becomes MultiTenant without a word, so the two we use are written out here.
const credentials = (settings: TeamsSettings) => {
  if (settings.mode === 'local') return {};
  const app = { MicrosoftAppId: settings.appId, MicrosoftAppTenantId: settings.appTenantId };
  return settings.credential.kind === 'secret'
    ? { ...app, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: settings.credential.secret }
    : { ...app, MicrosoftAppType: 'UserAssignedMsi' };
};

/** Loads botbuilder, so that the first person does not wait for it. Doing it twice costs nothing. */
export const warm = async (): Promise<void> => {
  await import('./botbuilder.ts');
};

/**
 * The adapter, made at the first call and kept.
 * @throws at once when settings are empty that must not be (see `checkSettings`)
 */
export const lazyAdapter = (settings: TeamsSettings): (() => Promise<CloudAdapter>) => {
  checkSettings(settings);
  const make = async () => {
    const { CloudAdapter, KeptClients } = await import('./botbuilder.ts');
    const authority = settings.mode === 'azure' ? overrides(settings.authority) : undefined;
    return new CloudAdapter(new KeptClients({ ...credentials(settings), ...authority }));
  };
  let adapter: Promise<CloudAdapter> | undefined;
  return () => (adapter ??= make());
};

const remove = (pipeline: Pipeline, name: string) => {
  // Silence here would mean digests posted twice, so a library that changed its names must be noticed.
  if (pipeline.removePolicy({ name }).length === 0) throw new Error(`The connector client has no policy "${name}"`);
};

/** Clients are kept from turn to turn, and are prepared once. */
const prepared = new WeakSet<Connector>();

/**
 * The turn's connector client, stripped of two habits: it would silently send a POST again after 408, 5xx and resets
 * (posting twice), and follow a redirect to a host that is on no list. `retry.ts` is in charge of the former. `prepare` adds what is special
 * to this adapter's clients.
 */
export const connectorOf = (
  adapter: CloudAdapter,
  context: TurnContext,
  prepare: (pipeline: Pipeline) => void = () => undefined,
): Connector => {
  const connector = context.turnState.get<Connector | undefined>(adapter.ConnectorClientKey);
  if (!connector) throw new Error('botbuilder gave the turn no connector client');
  if (prepared.has(connector)) return connector;
  const { pipeline } = connector.client;
  remove(pipeline, 'defaultRetryPolicy');
  remove(pipeline, 'redirectPolicy');
  pipeline.addPolicy({
    name: 'answerInTime',
    sendRequest: (request, next) => {
      request.timeout ||= ANSWER_WITHIN;
      return next(request);
    },
  });
  prepare(pipeline);
  prepared.add(connector);
  return connector;
};
