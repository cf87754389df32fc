// Our pages in Teams: they wear its theme, learn from it who somebody is and where a deep link leads, and say how loading went. Pages outside Teams do
// not load this.
import { app, authentication } from '@microsoft/teams-js';

const THEMES = ['default', 'dark', 'contrast'] as const;
type Theme = (typeof THEMES)[number];

/** Whatever Teams calls its theme: what we have no colours for gets the usual ones. */
const themeOf = (name: string): Theme => THEMES.find((theme) => theme === name) ?? 'default';

function wear(name: string): void {
  document.documentElement.dataset['theme'] = themeOf(name);
}

/** What Teams says of itself, once it answers; `undefined` where whoever frames us is not Teams. */
const context: Promise<app.Context | undefined> = (async () => {
  try {
    await app.initialize();
    app.registerOnThemeChangeHandler(wear);
    const said = await app.getContext();
    wear(said.app.theme);
    return said;
  } catch {
    return undefined;
  }
})();

export type Teams = {
  /** Rejects with what Teams says where it may not tell who somebody is. */
  getAuthToken: () => Promise<string>;
  /** The page that a deep link names; empty where it names none of ours. */
  path: string;
  /** Opens a chat in Teams' own window, by its link. */
  openChat: (link: string) => Promise<void>;
  /** Teams hears that there is something to see, or why there is not; from then on nothing else. */
  succeeded: () => void;
  failed: (signIn: boolean, message: string) => void;
};

/** What Teams does for a page in it; `undefined` in any other frame. */
export async function openTeams(): Promise<Teams | undefined> {
  const said = await context;
  if (!said) return undefined;
  let isTold = false;
  const once = (tell: () => void): void => {
    if (!isTold) tell();
    isTold = true;
  };
  const { id, subPageId = '' } = said.page;
  // A tab of its own is named for its page.
  const tab = /^my-[a-z]+$/u.test(id) ? `/${id}` : '';
  return {
    getAuthToken: () => authentication.getAuthToken(),
    openChat: (link) => app.openLink(link),
    path: subPageId.startsWith('/') ? subPageId : tab,
    succeeded: () => {
      once(() => {
        void app.notifySuccess();
      });
    },
    failed: (signIn, message) => {
      const { AuthFailed, Other } = app.FailedReason;
      once(() => {
        app.notifyFailure({ reason: signIn ? AuthFailed : Other, message });
      });
    },
  };
}
