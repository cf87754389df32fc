// Everything this folder must be told before it talks to anybody. There is no third mode and no half of one.

/** The only host the public cloud of Teams calls from and is answered at. Its suffix can be registered by any Azure customer. */
export const TEAMS_SERVICE_HOSTS: readonly string[] = ['smba.trafficmanager.net'];

/**
 * Where tokens are checked and fetched, for tests with keys of their own. All seven or none: botbuilder drops its
 * defaults for the others as soon as one of them is set.
 */
export type Authority = {
  loginUrl: string;
  oauthScope: string;
  tokenIssuer: string;
  oauthUrl: string;
  channelMetadataUrl: string;
  emulatorMetadataUrl: string;
  callerId: string;
};

type Tenants = {
  /** Entra tenant ids whose people may use the service. Anybody else is refused. */
  allowedTenants: readonly string[];
};

/** A client on this computer, which signs nothing. Service URLs must be loopback addresses. */
type Local = Tenants & { mode: 'local' };

type Azure = Tenants & {
  mode: 'azure';
  /** The bot's application id in Entra. */
  appId: string;
  /** The tenant in which the bot is registered. */
  appTenantId: string;
  credential: { kind: 'secret'; secret: string } | { kind: 'managed-identity' };
  /** Exact hosts that may be answered, usually `TEAMS_SERVICE_HOSTS`. */
  serviceHosts: readonly string[];
  authority?: Authority;
};

export type TeamsSettings = Local | Azure;

const missing = (settings: TeamsSettings): string[] => {
  const blank = (name: string, value: string) => (value.trim() === '' ? [name] : []);
  const tenants = settings.allowedTenants.length === 0 ? ['allowedTenants'] : [];
  if (settings.mode === 'local') return tenants;
  return [
    ...tenants,
    ...blank('appId', settings.appId),
    ...blank('appTenantId', settings.appTenantId),
    ...(settings.credential.kind === 'secret' ? blank('credential.secret', settings.credential.secret) : []),
    ...(settings.serviceHosts.length === 0 ? ['serviceHosts'] : []),
  ];
};

/**
 * Refuses settings with which the service would be open or could never answer: with an empty app id botbuilder accepts
 * every request unchecked.
 * @throws naming all settings that are empty
 */
export const checkSettings = (settings: TeamsSettings): void => {
  const names = missing(settings);
  if (names.length > 0) throw new Error(`Teams settings must not be empty: ${names.join(', ')}`);
};
