// The part of Markdown that Teams shows on a card: bold, lists and links. The rest would be stray characters.

/** The first line with something else in it; links must begin with https://. */
export const unshowable = (text: string): string | undefined =>
  text
    .split('\n')
    .find((line) => {
      const links = [...line.matchAll(/\]\(([^)]*)\)/gu)].map((link) => link[1] ?? '');
      return /^\s*(#|\||>|```)|!\[|<\w/u.test(line) || links.some((link) => !link.startsWith('https://'));
    })
    ?.trim();
