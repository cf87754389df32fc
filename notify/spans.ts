// Reads a text of a card as Teams shows it: words, links and lists. What people typed was escaped for that, and comes back as they typed it.
import MarkdownIt, { type Token } from 'markdown-it';

/** Words, and where they lead. */
export type Span = { text: string; href?: string };

/** A paragraph, or an item of a list. */
export type Block = { kind: 'paragraph' | 'bullet' | 'number'; spans: Span[] };

// The part of Markdown that Teams shows (platform/markdown.ts); a link leads to the web or to an address for email, or is none.
const reader = new MarkdownIt('zero', { breaks: true }).enable(['list', 'emphasis', 'link', 'escape', 'entity']);
reader.validateLink = (url) => /^(?:https:\/\/|mailto:)/iu.test(url);

/** The paragraphs and lists of a text. */
export function blocksOf(text: string): Block[] {
  const lists: Block['kind'][] = [];
  const blocks: Block[] = [];
  for (const token of reader.parse(text, {})) {
    if (token.type === 'bullet_list_open') lists.push('bullet');
    if (token.type === 'ordered_list_open') lists.push('number');
    if (token.type.endsWith('_list_close')) lists.pop();
    if (token.type === 'inline')
      blocks.push({ kind: lists.at(-1) ?? 'paragraph', spans: spansOf(token.children ?? []) });
  }
  return blocks;
}

function spansOf(tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  let href = '';
  for (const token of tokens) {
    if (token.type === 'link_open') href = String(token.attrGet('href') ?? '');
    if (token.type === 'link_close') href = '';
    const text = token.type.endsWith('break') ? '\n' : token.content;
    if (text !== '') spans.push({ text, ...(href !== '' && { href }) });
  }
  return spans;
}
