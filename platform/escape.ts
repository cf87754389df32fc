// Text as people typed it, made safe to stand in a TextBlock or a Fact: it is read as words, never as Markdown.

// Teams reads TextBlocks and Facts as Markdown, and each client has its own parser: web and desktop follow CommonMark,
// iOS and Android a small one in the shared C++ model that knows emphasis, links and lists, and of backslash escapes
// only \* and \_ (microsoft/AdaptiveCards#5590, microsoft/Teams-AdaptiveCards-Mobile pulls 58 and 83). A backslash
// before anything else is shown to the reader there. So what can be broken apart is broken apart with an invisible
// word joiner, which every client leaves in and nobody sees; backslashes go only where nothing else works.
const JOINER = '\u2060';

/** Marks that turn the direction of what follows, also of words that are not the person's. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/gu;

const WORD = /[A-Za-z0-9]/u;
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/u;

/** Starts a list, heading, quotation, rule or table when it stands first in a line. */
const BLOCK = /^(?:[-+=#>|:]|\d{1,9}[.)])/u;

/**
 * A backslash; emphasis and code; the middle of `[text](address)`, `[text][name]` and `[name]: address`, also where the
 * card itself goes on with a bracket or colon; the start of `<at>` or any tag; a character reference such as `&lt;`; `{{DATE(...)}}`, which clients replace before they look at
 * Markdown; and `~~` around struck text.
 */
const INLINE = /\\|[*`_]|\]|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z0-9]+;)|\{(?=\{)|~(?=~)/gu;

const escapeLine = (line: string): string => {
  const inline = line.replaceAll(INLINE, (mark: string, at: number) => {
    if (mark === '*' || mark === '`') return `\\${mark}`;
    if (mark !== '_') return mark + JOINER;
    // An underscore between letters (jo_smith@example.org) is never emphasis in either parser.
    return WORD.test(line.charAt(at - 1)) && WORD.test(line.charAt(at + 1)) ? mark : '\\_';
  });
  return BLOCK.test(inline) ? JOINER + inline : inline;
};

/** The same words, safe as Markdown. Every line of the text becomes a paragraph: Markdown would run lines together. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(DIRECTIONS, '')
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(escapeLine)
    .join('\n\n');

/** The same value with every text in it escaped; keys, numbers, booleans and null stay as they are. */
export const escapeAll = (value: unknown): unknown => {
  if (typeof value === 'string') return escapeMarkdown(value);
  if (Array.isArray(value)) return value.map(escapeAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escapeAll(inner)]));
};
