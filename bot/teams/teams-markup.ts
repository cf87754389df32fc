// Takes out what Teams writes around words: what a message answers to, cards and pictures, mentions. What people type comes escaped.
import type { TeamsActivity } from './activity.ts';

/** Elements that hold nothing of what was said: the message that is quoted, cards, pictures that a client found. */
const WORDLESS = /<(\/?)(quoted|attachment|readonly|blockquote)\b([^<>]*)>/giu;
const REPLY = /schema\.skype\.com\/reply/iu;
const MENTION = /<at\b[^<>]*>([^<>]*)<\/at\s*>/giu;
const AT = /<\/?at\b[^<>]*>/giu;

/** More did not come from a person. */
const MOST_MENTIONS = 50;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  apos: "'",
};

/** A text with its character references read, once. */
export const decoded = (text: string): string =>
  text.replace(/&(nbsp|amp|lt|gt|quot|apos|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/**
 * A text without the elements that hold nothing of what was said, and without what is in them. One that never ends has nothing in
 * it. A quotation that somebody made stays: it is theirs. The text is gone through once.
 */
export function withoutWordless(text: string): string {
  const tags = [...text.matchAll(WORDLESS)].map(({ 0: tag, 1: slash, 2: name = '', 3: rest = '', index }) => ({
    name: name.toLowerCase(),
    closes: slash === '/',
    alone: rest.endsWith('/'),
    stays: name.toLowerCase() === 'blockquote' && !REPLY.test(rest),
    from: index,
    to: index + tag.length,
  }));
  const lastEnd = new Map(tags.filter(({ closes }) => closes).map(({ name, from }) => [name, from]));
  let kept = '';
  let at = 0;
  let inside: string | undefined;
  for (const { name, closes, alone, stays, from, to } of tags) {
    if (inside !== undefined) {
      if (!closes || name !== inside) continue;
      inside = undefined;
    } else {
      if (stays || (closes && name === 'blockquote')) continue;
      kept += text.slice(at, from);
      if (!closes && !alone && (lastEnd.get(name) ?? -1) > from) inside = name;
    }
    at = to;
  }
  return kept + text.slice(at);
}

type Said = Pick<TeamsActivity, 'text' | 'entities' | 'recipient'>;
type Mention = { markup: string; names: string[]; isBot: boolean };

/** As names are compared: without markup, and whatever their letter case and escapes. */
const nameOf = (text: string): string => decoded(text.replace(AT, '')).trim().toLowerCase();

const mentionsIn = ({ entities, recipient }: Said): Mention[] =>
  (entities ?? [])
    .flatMap(({ type, text, mentioned }) => {
      const names = [text, mentioned?.name].flatMap((name) => (name ? [nameOf(name)] : []));
      return type === 'mention' && names.length > 0
        ? [{ markup: text ?? '', names, isBot: mentioned?.id === recipient.id }]
        : [];
    })
    .slice(0, MOST_MENTIONS);

/**
 * The words of a message, not decoded yet: mentions of the bot are taken out, those of people and of tags stay as their names. Teams
 * may leave out a mention's text, or write it in other letter case or escaped; then its name tells whose it is. Where an activity
 * mentions only the bot, so does every element.
 */
export function withoutMarkup(said: Said, text: string): string {
  const words = withoutWordless(text);
  const mentions = mentionsIn(said);
  if (mentions.length === 0) return words;
  const bots = mentions.filter(({ isBot }) => isBot);
  const botNames = new Set([...bots.flatMap(({ names }) => names), nameOf(said.recipient.name ?? '')]);
  const onlyBot = bots.length === mentions.length;
  const named = words.replace(MENTION, (_, name: string) =>
    bots.length > 0 && (onlyBot || botNames.has(nameOf(name))) ? ' ' : name,
  );
  // Some clients write a mention without an element: "@Roundtable".
  return mentions
    .filter(({ markup }) => markup !== '' && !/<at\b/iu.test(markup))
    .reduce((rest, { markup, isBot }) => rest.replaceAll(markup, () => (isBot ? ' ' : markup)), named);
}
