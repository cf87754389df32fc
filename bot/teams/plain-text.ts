// What a person typed, without what Teams wrote around it.
import { clip } from '../../core/format.ts';
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
  return withoutMarkup
    .replace(/&(nbsp|amp|lt|gt|quot|apos|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
};
