// Writes words in the Markdown of GOV.UK Notify, so that nothing that people typed becomes a heading, a list, a link or a field.
import type { Span } from './spans.ts';

// Notify reads a field's value as Markdown, with marks of its own, and makes links of bare addresses:
// https://www.notifications.service.gov.uk/using-notify/formatting, alphagov/notifications-utils notifications_utils/markdown.py.
// Backslashes are no help: not every mark can be escaped by one. An invisible word joiner breaks all of them apart, as on cards.
export const JOINER = '\u2060';

/** Marks that turn the direction of what follows, also of words that are not the person's. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Starts a list, heading, inset text, rule, table or code when it stands first in a line; "1." needs no space after it. */
const BLOCK = /^(?:[-+*_=#^>|:~`•]|\d+[.)])/u;

/** Backslashes; the middle of a link or a definition; tags; references to characters; "((field))"; and what a bare address begins with. */
const INLINE = /\\|\]|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z0-9]+;)|\((?=\()|\)(?=\))|:(?=\/\/)|\bwww(?=\.)/giu;

/** Whatever may follow an address of ours; anything else would make it the beginning of somebody else's. */
const END = String.raw`(?=$|[\s/?#]|[.,](?:\s|$))`;

const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/** Words, as words. `own`: addresses of the service, which stay links. */
export function plainWords(text: string, own: readonly string[]): string {
  const words = text.replaceAll(JOINER, '').replaceAll(DIRECTIONS, '');
  const ours = new RegExp(`(${own.map(literally).join('|') || '(?!)'})${END}`, 'u');
  return words
    .split(ours)
    .map((piece, n) => (n % 2 === 1 ? piece : piece.replaceAll(INLINE, (mark) => mark + JOINER)))
    .join('');
}

/** One line: spans one after the other, and nothing at its start that makes more of it than a line. */
export function lineOf(spans: readonly Span[], own: readonly string[]): string {
  const line = spans
    .map(({ text, href }) => {
      const words = plainWords(text.replace(/\s+/gu, ' '), own);
      return href === undefined ? words : `[${words}](${linkTo(href)})`;
    })
    .join('')
    .trim();
  return BLOCK.test(line) ? JOINER + line : line;
}

/** In a link, brackets and spaces would end it. */
const linkTo = (href: string): string =>
  href.replace(/[()\s<>"'\\]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
