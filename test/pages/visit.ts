// A browser in tests: what a page's use-case answers, and what the whole site sends.
import type { SiteAnswer } from '../../pages/answer.ts';
import { siteOf } from '../../pages/open.ts';
import type { SiteRequest } from '../../pages/request.ts';
import { registry } from '../../app.ts';
import { missing, type PageReply, type PageRequest } from '../../platform/web-page.ts';
import type { World } from '../world.ts';

/** What the use-case of a page answers: "GET /questions/{id}". */
export async function visit({ app, clock }: World, page: string, asks: Partial<PageRequest> = {}): Promise<PageReply> {
  const handler = app.visited[page];
  if (!handler) return missing;
  return handler({ parameters: {}, query: {}, fields: {}, sessions: {}, receivedAt: clock.now, ...asks });
}

export const SITE = 'https://roundtable.example.org';

type Asks = { method?: string; headers?: Record<string, string>; fields?: Record<string, string> };

/** What a browser says of a form that a page of ours sends. */
export const OURS = { 'sec-fetch-site': 'same-origin' };

/** What a world gives a site, but for its bundled files and templates. */
export const siteNeeds = ({ ports, app }: World) => ({
  pages: registry.pages,
  visited: app.visited,
  refresh: app.refresh,
  wording: ports.content.wording,
  service: app.service,
  clock: ports.clock,
  report: ports.report,
  newReference: ports.ids.reference,
  sign: (text: string) => Buffer.from(`signed ${text}`).toString('base64url'),
  site: SITE,
});

/** The site of a world, as a browser meets it. What is sent comes from a page of ours, unless headers are given. */
export function aSite(world: World, over: Partial<Parameters<typeof siteOf>[0]> = {}) {
  const site = siteOf({ ...siteNeeds(world), ...over });
  return (path: string, { method, headers = OURS, fields }: Asks = {}): Promise<SiteAnswer> => {
    const request: SiteRequest = {
      method: method ?? (fields ? 'POST' : 'GET'),
      url: `${SITE}${path}`,
      headers,
      body: () => Promise.resolve(new URLSearchParams(fields).toString()),
    };
    return site(request);
  };
}

/** The cookies that a browser sends after an answer. */
export const cookiesOf = ({ cookies = [] }: SiteAnswer): Record<string, string> => ({
  cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
});
