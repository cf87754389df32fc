// Answers browsers: finds the page that a feature declares, asks its use-case, and sends what comes of it.
import type { Visited } from '../platform/feature.ts';
import type { Clock, Report } from '../platform/ports.ts';
import type { PageKind, PageReply } from '../platform/web-page.ts';
import { type SiteAnswer, sent } from './answer.ts';
import type { Assets } from './assets.ts';
import type { MenuEntry, Render } from './render.ts';
import { type Route, routesOf } from './route.ts';

export type SiteRequest = {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Read only where a form is sent. */
  body: () => Promise<string>;
};

type Needs = {
  /** What features declare, and their handlers by the same names. */
  pages: Readonly<Record<string, PageKind>>;
  visited: Readonly<Record<string, Visited>>;
  /** Brings what is kept in memory up to date. */
  refresh: () => Promise<void>;
  /** Titles of the menu by their codes. */
  wording: Readonly<Record<string, string>>;
  render: Render;
  assets: Assets;
  clock: Clock;
  report: Report;
  newReference: () => string;
  /** Where the service answers browsers. */
  site: string;
};

/** No form of ours is longer, in characters as they are sent. */
const LONGEST_FORM = 256 * 1024;

const HTML = 'text/html; charset=utf-8';

/** One request of a browser in, one answer out. Never throws. */
export function createSite(needs: Needs): (request: SiteRequest) => Promise<SiteAnswer> {
  const { visited, assets, site } = needs;
  const find = routesOf(visited);
  const menuAt = menuOf(needs);
  const secure = site.startsWith('https:');

  const html = (
    status: number,
    template: string,
    { facts = {}, path = '' }: { facts?: object; path?: string } = {},
  ) => ({
    status,
    headers: { 'content-type': HTML, 'cache-control': 'no-cache' },
    body: needs.render(template, facts, menuAt(path)),
  });

  const answer = async (request: SiteRequest): Promise<SiteAnswer> => {
    const { pathname, searchParams } = new URL(request.url);
    // 1. A file of the bundle.
    if (pathname.startsWith('/assets/'))
      return assets.find(pathname.slice('/assets/'.length)) ?? html(404, 'errors/not-found');
    // 2. A page. What another site sends in somebody's name is refused.
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const found = find(method, pathname);
    if (!found) return html(404, 'errors/not-found');
    if (method !== 'GET' && !isOwn(request.headers, site)) return html(403, 'errors/not-ours');
    const fields = method === 'GET' ? {} : await fieldsOf(request);
    if (fields === undefined) return html(413, 'errors/too-long');
    // 3. The use-case, with what is kept in memory as it stands.
    await needs.refresh();
    const reply = await ask(found, { query: firstOf(searchParams), fields });
    return written(reply, pathname);
  };

  const ask = ({ value, parameters }: Route<Visited>, said: { query: Named; fields: Named }) =>
    value({ parameters, ...said, receivedAt: needs.clock() });

  const written = (reply: PageReply, path: string): SiteAnswer => {
    switch (reply.kind) {
      case 'page':
        return html(reply.status, reply.template, { facts: reply.facts, path });
      case 'missing':
        return html(404, 'errors/not-found', { path });
      case 'redirect':
        return { status: 303, headers: { location: reply.to }, body: '' };
      case 'file':
        return {
          status: 200,
          headers: {
            'content-type': `${reply.type}; charset=utf-8`,
            'cache-control': 'no-cache',
            ...(reply.type === 'text/csv' && { 'content-disposition': `attachment; filename="${reply.name}"` }),
          },
          body: reply.text,
        };
    }
  };

  return async (request) => {
    const answered = await answer(request).catch((error: unknown) => {
      const reference = needs.newReference();
      needs.report(`A page failed, reference ${reference}`, error);
      return html(500, 'errors/fault', { facts: { reference } });
    });
    const all = await sent(answered, { headers: request.headers, secure });
    return request.method === 'HEAD' ? { ...all, body: '' } : all;
  };
}

type Named = Readonly<Record<string, string>>;

/** The first value of each name. Without a prototype: names come from outside. */
const firstOf = (said: URLSearchParams): Named =>
  Object.assign(Object.create(null) as Named, Object.fromEntries([...said].reverse()));

async function fieldsOf({ body }: SiteRequest): Promise<Named | undefined> {
  const sentForm = await body();
  return sentForm.length > LONGEST_FORM ? undefined : firstOf(new URLSearchParams(sentForm));
}

/** Whether a form comes from a page of ours. Browsers say so themselves, and no page can make them say otherwise. */
function isOwn(headers: Named, site: string): boolean {
  const from = headers['sec-fetch-site'];
  if (from !== undefined) return from === 'same-origin' || from === 'none';
  return headers['origin'] === new URL(site).origin;
}

/** The menu, as it stands on the page of a path. */
function menuOf({ pages, wording }: Pick<Needs, 'pages' | 'wording'>): (path: string) => MenuEntry[] {
  const listed = Object.entries(pages)
    .flatMap(([name, { menu }]) => (menu ? [{ ...menu, href: name.slice(name.indexOf(' ') + 1) }] : []))
    .sort((a, b) => a.order - b.order);
  return (path) =>
    listed.map(({ href, says }) => ({
      href,
      text: wording[says] ?? says,
      current: path === href,
      active: path.startsWith(`${href}/`),
    }));
}
