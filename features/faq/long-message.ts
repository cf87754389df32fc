// Finds what is asked in a message that is too long to be read as one question, such as an e-mail that comes to its point at the end.
import { LONGEST_QUESTION } from '../../platform/fields.ts';
import { clip } from '../../platform/format.ts';
import { sentencesOf } from './sentences.ts';

/** Of a longer message, so much of its end is looked through. */
const LONGEST_READ = 10_000;

/** The message itself, unless it is too long: then the sentences in it that ask, the last ones first to be kept; or its beginning if none does. */
export function askedIn(text: string): string {
  if (text.length <= LONGEST_QUESTION) return text;
  const kept: string[] = [];
  let length = 0;
  for (const sentence of sentencesOf(text.slice(-LONGEST_READ)).toReversed()) {
    if (sentence.kind !== 'question') continue;
    length += sentence.text.length + 1;
    if (length > LONGEST_QUESTION) break;
    kept.unshift(sentence.text);
  }
  return kept.length > 0 ? kept.join(' ') : clip(text, LONGEST_QUESTION);
}
