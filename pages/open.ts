// The site with its templates and bundled files: imported when the first page is asked for.
import { openAssets } from './assets.ts';
import { createRender, type Everywhere } from './render.ts';
import { createSite } from './site.ts';

type Needs = Omit<Parameters<typeof createSite>[0], 'render' | 'assets'> & Pick<Everywhere, 'service'>;

/** Answers browsers. */
export function siteOf({ service, ...needs }: Needs): ReturnType<typeof createSite> {
  const assets = openAssets();
  return createSite({ ...needs, assets, render: createRender({ service, asset: assets.href }) });
}
