// The site of a world over http, for a real browser, and Teams' window around a page of it, which speaks the protocol of teams-js.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { openAssets } from '../../pages/assets.ts';
import { siteOf } from '../../pages/open.ts';
import { siteNeeds } from '../pages/visit.ts';
import type { Entra } from '../sign-in/fake-entra.ts';
import type { World } from '../world.ts';
import { personalNeeds } from './signed-in.ts';

/** `asked`: the addresses that browsers have asked for. */
export type Served = { url: string; asked: string[]; close: () => void };

/** Bundled files are those of the last build. `offered`: whom the computer offers to sign in as. */
export async function served(
  world: World,
  entra: Entra,
  { offered }: { offered?: readonly object[] } = {},
): Promise<Served> {
  const assets = openAssets('dist/assets');
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (offered && request.url === '/sign-in-as') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(offered));
      return;
    }
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const sent = {
      method: request.method ?? '',
      url: `${url}${request.url ?? ''}`,
      headers,
      body: () => text(request),
    };
    void answer(sent).then(({ status, headers: said, body }) => response.writeHead(status, said).end(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const personal = personalNeeds(world, entra);
  const answer = siteOf({
    ...siteNeeds(world),
    site: url,
    assets,
    personal: offered ? { ...personal, signIn: { by: 'list' } } : personal,
  });
  return {
    url,
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What Teams answers to a page that asks for a token, the first first; the last again and again. */
export type Token = { ok: boolean; says: string };

type Frame = {
  theme?: string;
  entityId?: string;
  context?: string;
  subPageId?: string;
  tokens: readonly Token[];
  isSilent?: boolean;
  origin?: string;
};

const windowAround = (
  src: string,
  { theme = 'default', entityId = 'home', context = 'content', subPageId = '', tokens, isSilent = false }: Frame,
): string => `<!doctype html>
<html lang="en"><title>Teams</title><body style="margin:0"><iframe title="Roundtable" src="${src}" style="border:0;width:100%;height:100vh"></iframe>
<script>
const tokens = ${JSON.stringify(tokens)};
window.heard = [];
addEventListener('message', ({ data, source, origin }) => {
  if (!data || typeof data.func !== 'string' || ${isSilent}) return;
  window.heard.push({ func: data.func, args: data.args });
  const answer = (...args) => source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
  if (data.func === 'initialize')
    answer('${context}', 'web', JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: { pages: { config: {} }, auth: {} } }), '2.58.0');
  if (data.func === 'getContext')
    answer({ theme: '${theme}', locale: 'cy-gb', entityId: '${entityId}', subEntityId: '${subPageId}', hostClientType: 'web', sessionId: 's', userObjectId: 'somebody else' });
  if (data.func === 'settings.setSettings') answer(true);
  if (data.func === 'authentication.getAuthToken') {
    const { ok, says } = tokens.length > 1 ? tokens.shift() : tokens[0];
    answer(ok, says);
  }
});
window.say = (func, ...args) => frames[0].postMessage({ func, args }, '*');
</script></body></html>`;

/** Opens a page of ours in Teams. Nothing of Teams is asked for: its window is ours. */
export async function inTeams(page: Page, src: string, { origin = 'https://teams.microsoft.com', ...frame }: Frame) {
  await page.route(`${origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: windowAround(src, frame) }),
  );
  await page.goto(`${origin}/`);
  return {
    frame: page.frameLocator('iframe'),
    /** What the page has said to Teams, by name. */
    heard: () => page.evaluate<{ func: string; args: unknown[] }[]>('window.heard'),
    say: (func: string, ...args: unknown[]) =>
      page.evaluate(`window.say(${[func, ...args].map((one) => JSON.stringify(one)).join(', ')})`),
  };
}
