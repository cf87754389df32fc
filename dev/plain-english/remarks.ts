// Says what an officer would not say on the telephone: long sentences, the passive, words that GOV.UK and this service avoid.
import { unified } from 'unified';
import retextEnglish from 'retext-english';
import retextPassive from 'retext-passive';
import retextSimplify from 'retext-simplify';
import retextStringify from 'retext-stringify';
import { avoided } from './avoided.ts';

/** GOV.UK: "check sentences with more than 25 words". https://www.gov.uk/guidance/content-design/writing-for-gov-uk */
const MOST_WORDS = 25;

/** What `retext-simplify` would replace, although it is plain here, or a term of the field: "overall absence". */
const PLAIN = new Set([
  'it-is',
  'there-is',
  'there-are',
  'type',
  'forward',
  'address',
  'delete',
  'request',
  'selection',
  'very',
  'all-of',
  'a-number-of',
  'frequently',
  'facilitate',
  'overall',
]);

/** "Nothing was lost" is what people want to hear, and it does not matter who did not lose it. */
const REASSURING = /\b(?:nothing|nobody|no one|none|not)\b/iu;

const processor = unified().use(retextEnglish).use(retextPassive).use(retextSimplify).use(retextStringify);

/** The sentences of Markdown as they are read: without its marks, each item of a list a sentence of its own. */
export const sentencesIn = (text: string): string[] =>
  text
    .replace(/!?\[(?<label>[^\]]*)\]\([^)]*\)/gu, '$<label>')
    .replaceAll('*', '')
    .split(/\n+/u)
    .map((line) => line.replace(/^\s*(?:[-#>]|\d+\.)+\s+/u, ''))
    .flatMap((line) => line.split(/(?<=[.!?:][”"’)]?)\s+(?=[\p{Lu}“"‘(\d])/u))
    .filter((sentence) => sentence.trim() !== '');

/** What is to be said of a text, sentence by sentence; none where it is plain. */
export const remarksOn = (text: string): { sentence: string; remark: string }[] =>
  sentencesIn(text).flatMap((sentence) => knownOf(sentence).map((remark) => ({ sentence, remark })));

/** Many cards say the same sentence; to read one takes some milliseconds. */
const remarks = new Map<string, readonly string[]>();

function knownOf(sentence: string): readonly string[] {
  const known = remarks.get(sentence) ?? remarksOnSentence(sentence);
  remarks.set(sentence, known);
  return known;
}

function remarksOnSentence(sentence: string): string[] {
  const words = sentence.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word)).length;
  const long = words > MOST_WORDS ? [`It has ${words} words: say it in two sentences`] : [];
  const found = processor
    .processSync(sentence)
    .messages.filter(({ source, ruleId = '' }) =>
      source === 'retext-passive' ? !REASSURING.test(sentence) : !PLAIN.has(ruleId),
    )
    .map(({ source, actual = '', expected = [] }) =>
      source === 'retext-passive' ? `Say who does it: "${actual}"` : insteadOf(actual, expected),
    );
  const own = avoided.flatMap(([pattern, instead]) => {
    const said = pattern.exec(sentence)?.[0];
    return said === undefined ? [] : [insteadOf(said, [instead])];
  });
  return [...long, ...found, ...own];
}

const insteadOf = (said: string, better: readonly string[]): string =>
  better.length === 0 || better[0] === ''
    ? `Leave out "${said}"`
    : `In place of "${said}" write "${better.join('" or "')}"`;
