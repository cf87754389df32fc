// Markdown of the council as HTML of ours: markup in it stays text, and links lead to the web, mail or a telephone only.
import MarkdownIt from 'markdown-it';

/** Its elements, with the classes that govuk-frontend gives them. */
const CLASSES: Readonly<Record<string, string>> = {
  paragraph_open: 'govuk-body',
  bullet_list_open: 'govuk-list govuk-list--bullet',
  ordered_list_open: 'govuk-list govuk-list--number',
  link_open: 'govuk-link',
};

const HEADINGS: Readonly<Record<string, string>> = { h2: 'govuk-heading-m', h3: 'govuk-heading-s' };

const markdownIt = MarkdownIt({ html: false, linkify: true, typographer: false });
// Of bare words only addresses of mail are links: a web address in a text has its own.
markdownIt.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false });
markdownIt.disable(['image', 'code', 'fence', 'table', 'hr']);
markdownIt.validateLink = (url) => /^(?:https?:|mailto:|tel:|\/(?!\/))/iu.test(url);
markdownIt.core.ruler.push('classes', ({ tokens }) => {
  for (const token of tokens.flatMap((one) => [one, ...(one.children ?? [])])) {
    const name = token.type === 'heading_open' ? HEADINGS[token.tag] : CLASSES[token.type];
    if (name) token.attrSet('class', name);
  }
});

/** The HTML of a text in Markdown. The page has its own first heading, so a text begins with those of the second level. */
export const htmlOf = (markdown: string): string => markdownIt.render(markdown);
