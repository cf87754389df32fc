// Personal data in what is about to be passed on: addresses and numbers for certain, people's names as far as can be told.
import { isBeforePlace, namesIn } from './name.ts';
import { sentencesOf, type Sentence } from './sentence.ts';
import { contactDetailsIn } from '../../platform/contact-details.ts';

/** What was found; `names` as they were typed. */
export type Personal = { email: boolean; phone: boolean; names: string[] };

/** Before a name and nothing else. "MS" is Microsoft. */
const TITLE = /^(?:Mr|mr|MR|Mrs|mrs|MRS|Ms|Mx|Dr|dr|DR|Prof|Professor|Cllr|cllr|Councillor)$/u;
/** Before a name, or in "Miss Monday" and "Dear Sir, Thanks". */
const PERHAPS = /^(?:Miss|Sir|Dame)$/u;
const OWN = new Set(['my', 'our', 'his', 'her', 'their']);
const SOMEBODY = new Set(
  (
    'pupil student child boy girl son daughter stepson stepdaughter grandson granddaughter nephew niece parent mum dad mother ' +
    'father carer guardian colleague teacher headteacher head deputy secretary clerk caretaker'
  ).split(' '),
);
const CALLED = new Set(['called', 'named']);
/** "To Percival" may be a place; "spoke to Percival" is not. */
const SPOKE = new Set('speak spoke spoken speaking talk talked talking write wrote written'.split(' '));
const MOST_WORDS = 3;

/**
 * What a text tells of people: contact details, and names. A name is a title with a word in capitals ("Mrs Example"), a word in
 * capitals after "my son" and the like, or two in the middle of a sentence that the council's content does not know.
 * @param known words that are no names; see `knownWords`
 */
export const personalIn = (text: string, known: ReadonlySet<string>): Personal => ({
  ...contactDetailsIn(text),
  names: [...new Set(sentencesOf(text).flatMap((sentence) => namesOf(sentence, known)))],
});

function namesOf(sentence: Sentence, known: ReadonlySet<string>): string[] {
  const named = new Set(namesIn(sentence, known).names);
  const wordAt = (at: number): string => sentence[at]?.forms[0] ?? '';
  const typedAt = (at: number): string => sentence[at]?.typed ?? '';
  const isCapital = (at: number): boolean => /^\p{Lu}(?:'\p{L})?\p{Ll}/u.test(typedAt(at));
  const isNew = (at: number): boolean => isCapital(at) && !sentence[at]?.forms.some((form) => known.has(form));
  const endOf = (from: number, is: (at: number) => boolean): number => {
    let end = from;
    while (end < from + MOST_WORDS && is(end)) end += 1;
    return end;
  };
  /** Where a name ends that begins here, if one does. */
  const nameFrom = (at: number): number | undefined => {
    // Who types no capitals types none for a name.
    if (/^mrs?$/u.test(typedAt(at)) && !/^(?:and|or|)$/u.test(wordAt(at + 1))) return at + 2;
    if (TITLE.test(typedAt(at))) return atLeast(1, at + 1, endOf(at + 1, isCapital));
    if (PERHAPS.test(typedAt(at))) return atLeast(1, at + 1, endOf(at + 1, isNew));
    if (isSomebody(wordAt, at)) return atLeast(1, at, endOf(at, isNew));
    const spokenTo = wordAt(at - 1) === 'to' && SPOKE.has(wordAt(at - 2));
    return atLeast(2, at, endOf(at, spokenTo ? isNew : (next) => named.has(next)));
  };
  const found: string[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    const end = nameFrom(at);
    if (end === undefined || isBeforePlace(wordAt(end))) continue;
    const words = sentence.slice(at, end).map(({ typed }) => typed);
    found.push(words.join(' '));
    at = end - 1;
  }
  return found;
}

const atLeast = (fewest: number, from: number, end: number): number | undefined =>
  end - from >= fewest ? end : undefined;

/** Whether the word before is somebody of the writer's ("my son", "our colleague"), or called something ("a pupil called"). */
const isSomebody = (wordAt: (at: number) => string, at: number): boolean =>
  (SOMEBODY.has(wordAt(at - 1)) && OWN.has(wordAt(at - 2))) ||
  (CALLED.has(wordAt(at - 1)) && SOMEBODY.has(wordAt(at - 2)));
