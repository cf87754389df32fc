// XML from a template: whatever is put in is text, and stays text.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML 1.0 cannot hold, in no way of writing it: https://www.w3.org/TR/xml/#charsets */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark);

/** Markup of ours; only `xml` makes it. */
export type Xml = { readonly xml: string };

/** Texts are escaped, markup of ours is not. Values stand in elements and in quoted attributes only. */
export const xml = (pieces: TemplateStringsArray, ...parts: readonly (string | readonly Xml[])[]): Xml => ({
  xml: String.raw(
    { raw: pieces },
    ...parts.map((part) => (typeof part === 'string' ? escaped(part) : part.map((one) => one.xml).join(''))),
  ),
});
