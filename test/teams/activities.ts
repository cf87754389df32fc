// Activities as Teams sends them, with overrides; those in files are recorded from the Agents Playground, or, for the message
// extension, written as Teams' documentation shows them.
import { readdirSync, readFileSync } from 'node:fs';
import { activitySchema, type TeamsActivity } from '../../bot/teams/activity.ts';
import { TEAMS_SERVICE_HOSTS, type TeamsSettings } from '../../bot/teams/settings.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const OTHER_TENANT = '99999999-9999-4999-8999-999999999999';
export const APP = '22222222-2222-4222-8222-222222222222';
export const PRIYA = '33333333-3333-4333-8333-000000000000';
export const SERVICE_URL = 'https://smba.trafficmanager.net/uk/';

export const local: TeamsSettings = { mode: 'local', allowedTenants: [TENANT] };
export const azure = {
  mode: 'azure',
  appId: APP,
  appTenantId: TENANT,
  credential: { kind: 'secret', secret: 'not a secret' },
  allowedTenants: [TENANT],
  serviceHosts: TEAMS_SERVICE_HOSTS,
} satisfies TeamsSettings;

type Json = Record<string, unknown>;

/** What Priya types to the bot in their chat. */
export const message = (overrides: Json = {}): Json => ({
  type: 'message',
  id: '1795440671482',
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  from: { id: '29:priya', name: 'Priya Raman', aadObjectId: PRIYA },
  recipient: { id: `28:${APP}`, name: 'Roundtable' },
  conversation: { id: 'a:priya', conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  text: 'when does it close?',
  ...overrides,
});

/** A press of an Action.Execute button on a card in Priya's chat. */
export const execute = (overrides: Json = {}): Json => {
  const action = { type: 'Action.Execute', verb: 'nominate', data: { key: 'k1' } };
  return {
    ...message({ text: undefined }),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '17',
    value: { action },
    ...overrides,
  };
};

export const admitted = (activity: Json): TeamsActivity => activitySchema.parse(activity);

const FOLDER = new URL('../activities/', import.meta.url);

/** Names of all recorded activities. */
export const recorded = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

export const recording = (name: string): Json => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Json;
