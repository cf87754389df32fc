// Reads how often officers want the digest, as they type it: "digest weekly on Monday 8am".
import { type Rhythm, rhythms } from '../staff-channels/index.ts';
import { TIMES } from './due.ts';

/** `rhythm`, `at`: where they say so. `whole`: every word of it was understood. */
export type Typed = { rhythm?: Rhythm | 'weekly'; at?: string; whole: boolean };

const LONGEST = 200;
const SAID = /^(?:the )?digest[,:]? (?<how>.+)$/iu;
/** What it begins with; anything else after "digest" is a question, or other words. */
const BEGINS =
  /^(?:daily|weekly|monthly|fortnightly|hourly|every|each|once|twice|only|on|off|at|never|none|stop|start|weekdays?|school days?|mon|tue|wed|thu|fri|sat|sun|midday|noon|\d{1,2}\D)/iu;

/** The words after "digest" where they say how often; `undefined` of any other text. */
export function howOftenIn(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const how = SAID.exec(text.trim().replace(/\s+/gu, ' '))?.groups?.['how'];
  return how !== undefined && BEGINS.test(how) ? how : undefined;
}

const DAILY = /\b(?:daily|weekdays?|(?:every|each) (?:school |week ?)?day|(?:all )?school days)\b/gu;
const DAY = /\b(?<day>mon|tue|wed|thu|fri)(?:s|nes|rs|urs)?(?:days?)?\b/gu;
const NEVER = /\b(?:off|never|none|stop)\b/gu;
const WEEKLY = /\b(?:weekly|(?:once a|every|each) week)\b/gu;
const CLOCK = /\b(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))? ?(?<half>am|pm)?\b/gu;
const MIDDAY = /\b(?:12 )?(?:midday|noon)\b/gu;
const FILLERS = /\b(?:on|at|every|each|only|start|in|the|morning|and|please|thanks|thank you|o clock)\b|[,.!]/gu;

/** What the words say. Two days, or two times, are not understood. */
export function readTyped(how: string): Typed {
  const found: { rhythm: (Rhythm | 'weekly')[]; at: string[] } = { rhythm: [], at: [] };
  let left = how.toLowerCase().replace(/o['’]clock/gu, ' ');
  const take = (pattern: RegExp, use: (groups: Partial<Record<string, string>>) => void): void => {
    left = left.replace(pattern, (...match: unknown[]) => {
      const groups = match.at(-1);
      use(typeof groups === 'object' && groups !== null ? { ...groups } : {});
      return ' ';
    });
  };
  take(MIDDAY, () => found.at.push('12:00'));
  take(CLOCK, (clock) => found.at.push(timeOf(clock)));
  take(DAILY, () => found.rhythm.push('school-days'));
  take(WEEKLY, () => found.rhythm.push('weekly'));
  take(DAY, ({ day = '' }) => found.rhythm.push(rhythms.find((one) => one.startsWith(day)) ?? 'weekly'));
  take(NEVER, () => found.rhythm.push('never'));
  take(FILLERS, () => undefined);
  // "Weekly on Monday" says one thing.
  const rhythm = found.rhythm.filter((one) => one !== 'weekly' || found.rhythm.every((other) => other === 'weekly'));
  const [first, at] = [rhythm[0], found.at[0]];
  const understood = left.trim() === '' && rhythm.length <= 1 && found.at.length <= 1;
  return {
    ...(first !== undefined && { rhythm: first }),
    ...(at !== undefined && TIMES.includes(at) && { at }),
    whole: understood && (at === undefined || TIMES.includes(at)),
  };
}

/** "16:00" of "4pm", and of "4" too: nobody gets a digest in the night. */
function timeOf({ hour = '', minute = '00', half }: Partial<Record<string, string>>): string {
  const typed = Number(hour);
  const isAfternoon = half === 'pm' ? typed < 12 : half === undefined && typed > 0 && typed < 6;
  const hours = half === 'am' && typed === 12 ? 0 : typed + (isAfternoon ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}
