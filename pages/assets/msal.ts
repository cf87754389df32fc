// Signs people in with their account, in a browser outside Teams. Loaded only there.
import { InteractionRequiredAuthError, PublicClientApplication } from '@azure/msal-browser';

export type SignIn = {
  /** A token; `undefined` where the browser leaves for Entra's page, and comes back here. */
  token: (fresh: boolean) => Promise<string | undefined>;
};

/** With the account that somebody used last in this tab of the browser, if there is one. */
export async function openSignIn(appId: string): Promise<SignIn> {
  const scopes = [`api://${location.host}/${appId}/access_as_user`];
  const client = new PublicClientApplication({
    auth: {
      clientId: appId,
      authority: 'https://login.microsoftonline.com/organizations',
      redirectUri: `${location.origin}/app`,
    },
    cache: { cacheLocation: 'sessionStorage' },
  });
  await client.initialize();
  const came = await client.handleRedirectPromise();
  if (came) client.setActiveAccount(came.account);
  return {
    token: async (fresh) => {
      const account = client.getActiveAccount() ?? client.getAllAccounts()[0];
      try {
        if (account) return (await client.acquireTokenSilent({ scopes, account, forceRefresh: fresh })).accessToken;
      } catch (error) {
        if (!(error instanceof InteractionRequiredAuthError)) throw error;
      }
      await client.loginRedirect({ scopes });
      return undefined;
    },
  };
}
