// The site with its templates and bundled files: imported when the first page is asked for.
import { type Assets, openAssets } from './assets.ts';
import { type PersonalNeeds, personalSite } from './personal/site.ts';
import { createRender, type Everywhere } from './render.ts';
import { entraSignIn } from './sign-in/entra.ts';
import { localSignIn } from './sign-in/local.ts';
import type { SignedIn } from './sign-in/signed-in.ts';
import { createSite } from './site.ts';

type SiteNeeds = Omit<Parameters<typeof createSite>[0], 'render' | 'assets' | 'personal'>;

/** What pages for people who are signed in need besides. `keys`: where Entra's are, for tests with keys of their own. */
type Personal = Omit<PersonalNeeds, keyof SiteNeeds | 'render' | 'signedIn'> & {
  allowedTenants: readonly string[];
  keys?: string;
};

type Needs = SiteNeeds & Pick<Everywhere, 'service'> & { personal?: Personal | undefined; assets?: Assets };

/** Answers browsers. */
export function siteOf({ service, personal, assets = openAssets(), ...needs }: Needs): ReturnType<typeof createSite> {
  const render = createRender({ service, asset: assets.href });
  const signedIn = personal && signInOf(personal, needs);
  return createSite({
    ...needs,
    assets,
    render,
    personal: personal && signedIn && personalSite({ ...needs, ...personal, render, signedIn }),
  });
}

const signInOf = ({ signIn, ...personal }: Personal, needs: SiteNeeds): SignedIn =>
  signIn.by === 'list'
    ? localSignIn({ ...needs, ...personal })
    : entraSignIn({ ...needs, ...personal, appId: signIn.appId });
