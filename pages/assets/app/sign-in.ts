// Gets the token that says who somebody is: from Teams, from Entra, or on this computer from a list of people.
import type * as Msal from '../msal.ts';

/** What is in the way of signing in: the frame has a text for each. `leaving`: the browser is on its way to Entra. */
export type Hindrance = 'consent' | 'refused' | 'people' | 'nobody' | 'leaving';

export class NotSignedIn extends Error {
  readonly why: Hindrance;

  constructor(why: Hindrance, message = '') {
    super(message);
    this.why = why;
  }
}

/** Gets a token. `fresh`: the one before was refused. Rejects with what is in the way. */
export type GetToken = (fresh: boolean) => Promise<string>;

/** What Teams says when it may not tell us who somebody is before they agree: https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-code */
const CONSENT = /consent|cancel|popup|failedtoopenwindow/iu;

/** Teams knows who somebody is, and asks them at most once. */
export function fromTeams(getAuthToken: () => Promise<string>): GetToken {
  return async () => {
    try {
      return await getAuthToken();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new NotSignedIn(CONSENT.test(message) ? 'consent' : 'refused', message);
    }
  };
}

type Entra = { appId: string; msal: string };

/** In a browser Entra asks, on its own page. `msal`: the address of the script that knows how. */
export function fromEntra({ appId, msal }: Entra): GetToken {
  let opened: Promise<Msal.SignIn> | undefined;
  const open = async () => ((await import(msal)) as typeof Msal).openSignIn(appId);
  return async (fresh) => {
    const token = await (await (opened ??= open())).token(fresh);
    if (token === undefined) throw new NotSignedIn('leaving');
    return token;
  };
}

export type Offered = { name: string; role: string; token: string };

/** Whom this computer offers: `npm start` does, and nothing else. Rejects where nothing answers. */
export async function offeredHere(): Promise<Offered[]> {
  const answer = await fetch('/sign-in-as');
  const isList = answer.ok && (answer.headers.get('content-type') ?? '').includes('json');
  return isList ? ((await answer.json()) as Offered[]) : [];
}

const CHOSEN = 'signed in as';

/** On this computer people choose who they are, for as long as the tab of the browser is open. */
export const fromList: GetToken = async () => {
  const offered = await offeredHere();
  const chosen = offered.find(({ name }) => name === sessionStorage.getItem(CHOSEN));
  if (!chosen) throw new NotSignedIn(offered.length > 0 ? 'people' : 'nobody');
  return chosen.token;
};

export function choose(name: string): void {
  sessionStorage.setItem(CHOSEN, name);
}
