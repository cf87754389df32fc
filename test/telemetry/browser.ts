// Somebody with a browser who opens each link and sends each form of each page, with words that must not get out in every field.
import type { SiteAnswer } from '../../pages/answer.ts';
import { routesOf } from '../../pages/route.ts';

export type Ask = (method: 'GET' | 'POST', path: string, fields?: Record<string, string>) => Promise<SiteAnswer>;
type Request = { method: 'GET' | 'POST'; path: string; fields?: Record<string, string> };

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`, 'u')
    .exec(tag)?.[1]
    ?.replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");

const tagsIn = (html: string, names: string): string[] => html.match(new RegExp(`<(?:${names})\\b[^>]*>`, 'gu')) ?? [];

/** A path of ours; `#/…` is one of pages for people who are signed in. */
const here = (href: string | undefined): string | undefined => /^(?:\/app)?#?(\/[^#]*)$/u.exec(href ?? '')?.[1];

const linksIn = (html: string): string[] => tagsIn(html, 'a').flatMap((tag) => here(attribute(tag, 'href')) ?? []);

/** Forms with all that somebody may choose or type: the first of each choice. */
function formsIn(
  html: string,
  typed: (field: string) => string,
  at: string,
): { method: string; path: string; fields: Record<string, string> }[] {
  return [...html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/gu)].map(([, tag = '', inner = '']) => {
    const fields: Record<string, string> = {};
    for (const one of tagsIn(inner, 'input|textarea|select|button')) {
      const [name, type, value] = ['name', 'type', 'value'].map((of) => attribute(one, of));
      if (name === undefined || name === 'website') continue;
      const isChosen = type === 'hidden' || type === 'radio' || type === 'checkbox' || one.startsWith('<button');
      if (one.startsWith('<select')) {
        const options = inner.slice(inner.indexOf(one)).split('</select>')[0] ?? '';
        fields[name] =
          tagsIn(options, 'option')
            .map((option) => attribute(option, 'value') ?? '')
            .find(Boolean) ?? '';
      } else if (!isChosen) fields[name] = typed(name);
      else fields[name] ??= value ?? '';
    }
    return {
      method: (attribute(tag, 'method') ?? 'get').toUpperCase(),
      path: here(attribute(tag, 'action')) ?? at,
      fields,
    };
  });
}

/** What to ask next, as it stands on a page: where its links lead and what its forms send. */
function nextOn(html: string, typed: (field: string) => string, at: string): Request[] {
  const forms = formsIn(html, typed, at).map(({ method, path, fields }): Request =>
    method === 'POST'
      ? { method: 'POST', path, fields }
      : { method: 'GET', path: `${path}?${new URLSearchParams(fields).toString()}` },
  );
  const previews = tagsIn(html, 'form').flatMap((tag) => attribute(tag, 'data-preview') ?? []);
  const all = Object.assign({}, ...forms.map(({ fields }) => fields)) as Record<string, string>;
  return [
    ...forms,
    ...previews.map((path): Request => ({ method: 'POST', path, fields: all })),
    ...linksIn(html).map((path): Request => ({ method: 'GET', path })),
  ];
}

/** Asks for all of these pages. Answers with those that links and forms led to, and that were there; to the others no words of ours are known. */
export async function browse(
  declared: readonly string[],
  { ask, typed }: { ask: Ask; typed: (field: string) => string },
): Promise<string[]> {
  const find = routesOf(Object.fromEntries(declared.map((name) => [name, name])));
  const nameOf = ({ method, path }: Request) => find(method, path.split('?')[0] ?? '')?.value;
  const [seen, counts] = [new Set<string>(), new Map<string, number>()];
  const known: Record<string, string> = {};
  const open = declared.flatMap((name): Request[] => {
    const path = /^GET ([^{]*)$/u.exec(name)?.[1];
    return path === undefined ? [] : [{ method: 'GET', path }];
  });
  for (let next = open.shift(); next; next = open.shift()) {
    const name = nameOf(next);
    const count = counts.get(name ?? '') ?? 0;
    // Of each page two, as many look alike.
    if (name === undefined || count === 2) continue;
    counts.set(name, count + 1);
    Object.assign(known, next.fields);
    const { status, body, headers } = await ask(next.method, next.path, next.fields);
    if (status < 400 || status === 422) seen.add(name);
    const to = headers['location'];
    if (to !== undefined) open.unshift({ method: 'GET', path: to.split('#')[0] ?? '' });
    if (typeof body === 'string') open.push(...nextOn(body, typed, next.path));
  }
  for (const name of declared.filter((one) => !seen.has(one))) {
    const [method, path = ''] = name.split(' ');
    const filled = path.replace(/\{(\w+)\}/gu, (_, parameter: string) => encodeURIComponent(typed(parameter)));
    await (method === 'POST' ? ask('POST', filled, known) : ask('GET', filled));
  }
  return [...seen];
}
