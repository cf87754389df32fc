// The sections of an update as people read them, on cards, on pages and in messages.
import { dayOf, formatDay } from '../../platform/calendar.ts';
import { withLines } from '../../platform/markdown.ts';
import type { SectionFacts } from './facts.ts';
import { type Period, sectionNames, type Words } from './update.ts';
import type { Wording } from './wording.ts';

/** Those that say something, in the house order. */
export const sectionsOf = (words: Words, wording: Wording): SectionFacts[] =>
  sectionNames
    .filter((name) => words[name] !== '')
    .map((name) => ({ title: wording[`update.section.${name}`], text: withLines(words[name]) }));

/** "2 November 2026 to 23 November 2026" */
export const periodInWords = ({ since, until }: Period): string =>
  `${formatDay(dayOf(since))} to ${formatDay(dayOf(until))}`;

/** The longest text of a message to schools. */
const LONGEST_MESSAGE = 3000;

/** What is sent of it: all where it fits into a message, else what does, beginning with the purpose. The rest is behind the link. */
export function messageOf(words: Words, wording: Wording): string {
  let message = '';
  for (const { title, text } of sectionsOf(words, wording)) {
    const longer = [message, `**${title}**\n\n${text}`].filter(Boolean).join('\n\n');
    if (longer.length <= LONGEST_MESSAGE) message = longer;
  }
  return message;
}
