// Reads what somebody typed as sentences of words, each with what it could be: its letters, and whether it is a date or a pupil number.
import type { BuiltIn } from './sign.ts';

export type Word = {
  /** As typed, with its capitals. */
  typed: string;
  /** In small letters without apostrophes, and what is left of it without "'s". */
  forms: readonly string[];
  is: BuiltIn | undefined;
};

export type Sentence = readonly Word[];

/** A unique pupil number is a letter, 11 digits, and a digit or letter. Source: DfE, Unique pupil numbers: guide for schools. */
const TOKENS =
  /(?<number>\b[a-z]\d{11}[\da-z]\b)|(?<date>\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b)|(?<word>[\p{L}\p{N}]+(?:'\p{L}+)*)|(?<end>[.!?](?=[\s"')]|$)|\n)/giu;

/** A full stop after these does not end a sentence. */
const SHORT_FORMS = new Set(['mr', 'mrs', 'ms', 'dr', 'st', 'yr', 'eg', 'ie', 'g', 'e']);

/** The sentences of any text. Accents, invisible characters and the shapes of apostrophes make no difference. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Word[][] = [[]];
  for (const { groups = {} } of plain(text).matchAll(TOKENS)) {
    const { number, date, word, end } = groups;
    const typed = number ?? date ?? word;
    const sentence = sentences.at(-1) ?? [];
    if (typed !== undefined) {
      sentence.push({ typed, forms: formsOf(typed), is: number ? 'a pupil number' : date ? 'a date' : undefined });
    } else if (end !== '.' || !SHORT_FORMS.has(sentence.at(-1)?.forms[0] ?? '')) sentences.push([]);
  }
  return sentences.filter(({ length }) => length > 0);
}

const plain = (text: string): string =>
  text
    .replace(/[`´‘’ʼ＇]/gu, "'")
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '');

const formsOf = (typed: string): string[] => {
  const small = typed.toLowerCase();
  const word = small.replaceAll("'", '');
  return small.endsWith("'s") ? [word, word.slice(0, -1)] : [word];
};
