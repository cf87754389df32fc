// A long answer cut where a reader would pause, so that what is left is still the council's Markdown.
import { clip } from '../../platform/format.ts';

/** Where an answer may end, best first: a paragraph, a line, a sentence, a word. */
const PAUSES = [/\n[^\S\n]*\n/gu, /\n/gu, /[.!?](?=\s)/gu, /\s/gu];

/** Half of what fits: an earlier pause would leave too little. */
const LEAST = 0.5;

/** The beginning of a text, at most `most` UTF-16 units and "…"; the whole text if it is no longer. No link or bold is cut in two. */
export function cutMarkdown(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = whole(clip(text, most));
  for (const pause of PAUSES) {
    const last = [...room.matchAll(pause)].at(-1);
    if (last && last.index >= most * LEAST)
      return `${whole(room.slice(0, last.index + (/[.!?]/u.test(last[0]) ? 1 : 0)))}\n\n…`;
  }
  return `${room}…`;
}

/** The first words of a text, at most `most` UTF-16 units and "…", in one line and without the marks of its Markdown. */
export function firstWords(markdown: string, most: number): string {
  const plain = markdown
    .replace(/!?\[([^\][]*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)/gu, '$1')
    .replace(/(?<![:.;,!?\s])\s*\n[ \t]*(?:[-*+]|\d+[.)])[ \t]+/gu, '; ')
    .replace(/^[ \t]*(?:[-*+>]|#{1,6}|\d+[.)])[ \t]+/gmu, '')
    .replace(/(?<!\\)(?:\*\*|__|`|(?<!\p{L})[*_]|[*_](?!\p{L}))/gu, '')
    .replace(/\\(?=[\p{P}\p{S}])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (plain.length <= most) return plain;
  const room = clip(plain, most + 1);
  const end = room.lastIndexOf(' ');
  return `${(end > 0 ? room.slice(0, end) : clip(plain, most)).replace(/[,;:.]$/u, '')}…`;
}

/** Without a link or bold words that have begun and not ended. */
function whole(text: string): string {
  const open = /\[[^\][]*(?:\](?:\([^()]*)?)?$/u.exec(text);
  const linked = open && !/\]\([^)]*\)/u.test(open[0]) ? text.slice(0, open.index) : text;
  const marks = linked.split('**').length - 1;
  return (marks % 2 === 1 ? linked.slice(0, linked.lastIndexOf('**')) : linked).trimEnd();
}
