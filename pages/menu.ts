// The menu of all pages, from what features declare.
import type { PageKind } from '../platform/web-page.ts';

/** An entry of the menu. `current`: the page that is shown is it; `active`: the page is beneath it. */
export type MenuEntry = { href: string; text: string; current: boolean; active: boolean };

type Needs = {
  pages: Readonly<Record<string, Pick<PageKind, 'menu'>>>;
  /** Titles by their codes. */
  wording: Readonly<Record<string, string>>;
  /** What stands before a path in its address; of most nothing. */
  before?: string;
};

/** The menu as it stands on the page of a path. */
export function menuOf({ pages, wording, before = '' }: Needs): (path: string) => MenuEntry[] {
  const listed = Object.entries(pages)
    .flatMap(([name, { menu }]) => (menu ? [{ ...menu, href: name.slice(name.indexOf(' ') + 1) }] : []))
    .sort((a, b) => a.order - b.order);
  return (path) =>
    listed.map(({ href, says }) => ({
      href: `${before}${href}`,
      text: wording[says] ?? says,
      current: path === href,
      active: href !== '/' && path.startsWith(`${href}/`),
    }));
}
