// What a person typed, without what Teams wrote around it.
import { clip } from '../../platform/format.ts';
import type { TeamsActivity } from './activity.ts';
import { decoded, withoutMarkup, withoutWordless } from './teams-markup.ts';

/** What begins a new line in a message's HTML. */
const BREAKS = /<(?:br|\/?(?:p|div|li|ul|ol|tr|table|h[1-6]|blockquote|pre|hr))\b[^<>]*>/giu;

/** Teams sends about 28 KB at most; what is longer did not come from a person. */
const LONGEST = 28_000;

/**
 * The text of a message: Teams' markup is taken out, entities are decoded once, spaces are ordinary spaces. Empty when somebody
 * only mentioned the bot, or only pointed at a message.
 */
export const plainText = (activity: TeamsActivity): string =>
  tidy(decoded(withoutMarkup(activity, clip(activity.text ?? '', LONGEST))));

/**
 * The words of a message that somebody points at, in lines: the markup of its HTML is taken out, mentions stay as names.
 * Empty when there is nothing but pictures.
 */
export const messageText = (content: string, contentType?: string | null): string => {
  const text = clip(content, LONGEST);
  if (contentType === 'text') return tidy(text);
  const words = withoutWordless(text)
    .replace(/\s+/g, ' ')
    .replace(BREAKS, '\n')
    .replace(/<[a-z/!][^<>]*>/gi, '');
  return tidy(decoded(words)).replace(/(?<! ) *\n[ \n]*/g, '\n');
};

const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
