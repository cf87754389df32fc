// HTML from a template: whatever is put in is text, and stays text.

/** Markup of ours; only `markup` makes it. */
export type Html = { readonly html: string };

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark);

type Part = string | Html | readonly Html[];

const textOf = (part: Part): string => {
  if (typeof part === 'string') return escapeHtml(part);
  return 'html' in part ? part.html : part.map(({ html }) => html).join('');
};

/** Texts are escaped, markup of ours is not. Values stand in elements and in quoted attributes only. */
export const markup = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: pieces.map((piece, n) => piece + (n < parts.length ? textOf(parts[n] ?? '') : '')).join(''),
});
