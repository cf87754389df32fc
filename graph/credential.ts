// As whom Graph is asked: as the bot's app, by its secret or as its managed identity. The library is slow to load, so only on first use.
import type { TokenCredential } from '@azure/identity';

export type AppIdentity = {
  appId: string;
  appTenantId: string;
  credential: { kind: 'secret'; secret: string } | { kind: 'managed-identity' };
};

export function credentialOf({ appId, appTenantId, credential }: AppIdentity): TokenCredential {
  let opened: Promise<TokenCredential> | undefined;
  const open = async (): Promise<TokenCredential> => {
    const { ClientSecretCredential, ManagedIdentityCredential } = await import('@azure/identity');
    return credential.kind === 'secret'
      ? new ClientSecretCredential(appTenantId, appId, credential.secret)
      : new ManagedIdentityCredential({ clientId: appId });
  };
  return { getToken: async (scopes, options) => (await (opened ??= open())).getToken(scopes, options) };
}
