// The part of Markdown that Teams shows on a card: bold, lists and links. The rest would be stray characters.

/** The lines with something else in them; links must begin with https://. */
export const unshowable = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => {
      const links = [...line.matchAll(/\]\(([^)]*)\)/gu)].map((link) => link[1] ?? '');
      return /^\s*(#{1,6}\s|\||>|```)|!\[|<\w/u.test(line) || links.some((link) => !link.startsWith('https://'));
    })
    .map((line) => line.trim());

const BULLET = /^\s*[•·–*]\s+/u;
const ITEM = /^\s*(?:-|\d+\.)\s|^\s+\S/u;

/**
 * A text as somebody typed or pasted it, with its lines kept: Markdown would run them together. Bullets of word processors become its own;
 * a line that is no item of a list is a paragraph.
 */
export function withLines(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(BULLET, '- ').trimEnd());
  return lines
    .map((line, at) => {
      const next = lines[at + 1] ?? '';
      const goesOn = ITEM.test(line) && ITEM.test(next);
      return line === '' || next === '' || goesOn ? line : `${line}\n`;
    })
    .join('\n')
    .trimEnd();
}
