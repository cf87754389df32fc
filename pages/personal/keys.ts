// The keys that lead to pages, from what features declare.
import type { PersonalPageKind } from '../../platform/personal-page.ts';

export type Key = { press: string; href: string; text: string };

type Needs = {
  /** Titles by their codes. */
  wording: Readonly<Record<string, string>>;
};

/** In the order of the menu; pages that do not stand there come last. */
export const keysOf = (pages: Readonly<Record<string, PersonalPageKind>>, { wording }: Needs): Key[] =>
  Object.entries(pages)
    .sort(([, a], [, b]) => (a.menu?.order ?? Infinity) - (b.menu?.order ?? Infinity))
    .flatMap(([name, { key }]) =>
      key
        ? [{ press: key.press, href: `#${name.slice(name.indexOf(' ') + 1)}`, text: wording[key.says] ?? key.says }]
        : [],
    );
