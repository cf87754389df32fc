// What a person typed, without what Teams wrote around it.
import { clip } from '../../platform/format.ts';
import type { TeamsActivity } from './activity.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  apos: "'",
};

/** What begins a new line, and what holds no words of the message: what it answers to, and cards. */
const BREAKS = /<(?:br|\/?(?:p|div|li|ul|ol|tr|table|h[1-6]|blockquote|pre|hr))\b[^<>]*>/giu;
const WORDLESS = /<(blockquote(?=[^<>]*schema\.skype\.com\/Reply)|attachment)\b[^<>]*>.*?<\/\1\s*>/gisu;

/** Teams sends about 28 KB at most; what is longer, or mentions more, did not come from a person. */
const LONGEST = 28_000;
const MOST_MENTIONS = 50;

const innerText = (markup: string) => markup.replace(/<\/?at[^<>]*>/g, '');

/**
 * The text of a message: every mention of the bot is taken out, other people's mentions stay as their names, entities
 * are decoded once, spaces are ordinary spaces. Empty when somebody only mentioned the bot.
 */
export const plainText = ({ text, entities, recipient }: TeamsActivity): string => {
  const mentions = (entities ?? [])
    .filter(({ type, text: markup }) => type === 'mention' && markup)
    .slice(0, MOST_MENTIONS);
  const withoutMarkup = mentions.reduce(
    (rest, { text: markup, mentioned }) =>
      markup ? rest.replaceAll(markup, () => (mentioned?.id === recipient.id ? ' ' : innerText(markup))) : rest,
    clip(text ?? '', LONGEST),
  );
  return tidy(decoded(withoutMarkup));
};

/**
 * The words of a message that somebody points at, in lines: the markup of its HTML is taken out, mentions stay as names.
 * Empty when there is nothing but pictures.
 */
export const messageText = (content: string, contentType?: string | null): string => {
  const text = clip(content, LONGEST);
  if (contentType === 'text') return tidy(text);
  const words = text
    .replace(WORDLESS, '')
    .replace(/\s+/g, ' ')
    .replace(BREAKS, '\n')
    .replace(/<[a-z/!][^<>]*>/gi, '');
  return tidy(decoded(words)).replace(/(?<! ) *\n[ \n]*/g, '\n');
};

const decoded = (text: string): string =>
  text.replace(/&(nbsp|amp|lt|gt|quot|apos|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);

const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
