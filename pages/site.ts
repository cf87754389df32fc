// Answers browsers: finds the page that a feature declares, asks its use-case, and sends what comes of it.
import type { Visited } from '../platform/feature.ts';
import type { Clock, Report } from '../platform/ports.ts';
import { rateLimit } from '../platform/rate-limit.ts';
import type { Signing } from '../platform/signing.ts';
import type { PageKind, PageReply, Session } from '../platform/web-page.ts';
import { type SiteAnswer, sent } from './answer.ts';
import type { Assets } from './assets.ts';
import { menuOf } from './menu.ts';
import type { Render } from './render.ts';
import { fieldsOf, firstOf, isOwn, type Named, type SiteRequest, typedIn, visitorOf } from './request.ts';
import { routesOf } from './route.ts';
import { sessionsOf } from './sessions.ts';

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
  sign: Signing;
  /** Where the service answers browsers. */
  site: string;
  /** Answers people who are signed in; `undefined` where nobody can sign in. */
  personal?: ((request: SiteRequest) => Promise<SiteAnswer>) | undefined;
};

/** Forms that one address, and all together, may send an instance in a minute: a whole
 * governors' meeting may be behind one address, and nominating oneself is a dozen forms. */
const FORMS = { person: 120, tenant: 1200 };

type Shown = { facts?: object; path?: string; isPrivate?: boolean };

/** One request of a browser in, one answer out. Never throws. */
export function createSite(needs: Needs): (request: SiteRequest) => Promise<SiteAnswer> {
  const { pages, visited, assets, site, clock } = needs;
  const find = routesOf(joined(pages, visited));
  const menuAt = menuOf(needs);
  const secure = site.startsWith('https:');
  const sessions = sessionsOf({ sign: needs.sign, secure });
  const admitted = rateLimit(FORMS);

  const html = async (
    status: number,
    template: string,
    { facts = {}, path = '', isPrivate = false }: Shown = {},
  ): Promise<SiteAnswer> => ({
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': isPrivate ? 'no-store' : 'no-cache' },
    body: await needs.render(template, facts, menuAt(path)),
  });

  const answer = async (request: SiteRequest, typed: string[]): Promise<SiteAnswer> => {
    const { pathname, searchParams } = new URL(request.url);
    // 1. A file of the bundle.
    if (pathname.startsWith('/assets/'))
      return assets.find(pathname.slice('/assets/'.length)) ?? html(404, 'errors/not-found');
    // 2. People who are signed in.
    if (pathname === '/app' && needs.personal) return needs.personal(request);
    // 3. A page. What another site sends in somebody's name is refused, and so is what one address sends without end.
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const found = find(method, pathname);
    if (!found) return html(404, 'errors/not-found');
    const isForm = method !== 'GET';
    const fields = isForm ? await fieldsOf(request) : {};
    if (fields === undefined) return html(413, 'errors/too-long');
    typed.push(...typedIn(fields));
    if (isForm && !isOwn(request, site)) return html(403, 'errors/not-ours', { facts: { typed } });
    const now = clock();
    if (isForm && admitted(visitorOf(request), now) !== 'in') return html(429, 'errors/too-many', { facts: { typed } });
    // 4. The use-case, with what is kept in memory as it stands.
    await needs.refresh();
    const held = sessions.read(request.headers['cookie'] ?? '', now);
    const { parameters, value } = found;
    const asked = { parameters, query: firstOf(searchParams), fields, sessions: held, receivedAt: now };
    return written(await value.visit(asked), { path: pathname, isPrivate: value.isPrivate });
  };

  const written = async (reply: PageReply, shown: Shown): Promise<SiteAnswer> => {
    switch (reply.kind) {
      case 'page':
        return {
          ...(await html(reply.status, reply.template, { ...shown, facts: reply.facts })),
          ...cookies(reply.session),
        };
      case 'missing':
        return html(404, 'errors/not-found', shown);
      case 'redirect':
        // Where it leads may be another page in a moment, and a browser that goes back would use what it kept.
        return {
          status: 303,
          headers: { location: reply.to, 'cache-control': 'no-store' },
          body: '',
          ...cookies(reply.session),
        };
      case 'file':
        return file(reply);
    }
  };

  const cookies = (session: Session | undefined): Pick<SiteAnswer, 'cookies'> =>
    session ? { cookies: [sessions.cookie(session, clock())] } : {};

  return async (request) => {
    const typed: Named[string][] = [];
    const answered = await answer(request, typed).catch((error: unknown) => {
      const reference = needs.newReference();
      needs.report(`A page failed, reference ${reference}`, error);
      return html(500, 'errors/fault', { facts: { reference, typed }, isPrivate: true });
    });
    const all = await sent(answered, { headers: request.headers, secure });
    return request.method === 'HEAD' ? { ...all, body: '' } : all;
  };
}

type Known = { visit: Visited; isPrivate: boolean };

/** Each page's handler with what is declared of it. */
const joined = (pages: Needs['pages'], visited: Needs['visited']): Record<string, Known> =>
  Object.fromEntries(
    Object.entries(visited).map(([name, visit]) => [name, { visit, isPrivate: pages[name]?.isPrivate ?? false }]),
  );

const file = ({ type, name, text }: Extract<PageReply, { kind: 'file' }>): SiteAnswer => ({
  status: 200,
  headers: {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-cache',
    ...((type === 'text/csv' || type === 'text/calendar') && {
      'content-disposition': `attachment; filename="${name}"`,
    }),
  },
  body: text,
});
