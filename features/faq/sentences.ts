// A message taken apart where people end one thing and begin another. Every piece is a stretch of the message as it was typed.
import { plainWords } from '../../platform/text.ts';
import { signatureIn, within } from './pleasantries.ts';
import { AUXILIARIES, DEGREES, QUESTION_WORDS, REQUEST } from './word-kinds.ts';

/** `question` by its form; `topic`: a point of a list or a line that may name what is asked; `context`: what is said around; `nothing`: courtesies. */
export type Kind = 'question' | 'topic' | 'context' | 'nothing';
export type Sentence = { text: string; kind: Kind; /** Where it stands in the message. */ from: number; to: number };

/** The end of a sentence: its marks with a space or the end behind them, a semicolon, the end of a line. */
const ENDS = /(?<![?!])[?!]+(?=\s|$)|(?<!\.)\.+(?=\s|$)|;|\n+/gu;

/** A full stop behind these ends no sentence: "e.g. a nursery", "St. Mary's". */
const ABBREVIATED = /(?:^|[\s(])(?:e\.?g|i\.?e|etc|st|mr|mrs|ms|dr|no|vs|approx)$/iu;
/** Nor behind these: "1. What is...", at the beginning of a line or anywhere in a list that runs on. */
const NUMBER_OF_LINE = /(?:^|\n)[^\S\n]*\(?\d{1,2}$/u;
const NUMBER = /(?:^|\s)\(?\d{1,2}$/u;

/** The mark of a point in a list, at its beginning: "1.", "2)", "(a)", "-", "•". */
const MARK = /^\s*(?:\(?\d{1,2}[.):](?=\s)|\([a-z]\)|[a-z]\)(?=\s)|[-*•–—](?=\s)|q\d{1,2}[.):]?(?=\s))\s*/iu;

/** Where the next point of a numbered list begins in the same line. */
const NEXT_POINT = /\s(?=\(?\d{1,2}[.)]\s)/gu;
const FIRST_POINT = /(?:^|[:\n])[^\S\n]*\(?1[.)]\s/u;

/** What joins two questions, if a question word or verb follows. */
const JOINT =
  /(?<!\s)(?:\s*[,;]\s*|\s+)(?:(?:and|also|plus|&)(?:\s+(?:also|then|please))?)\s+(?=(\p{L}+))|(?<!\s)\s*,\s+(?=((?:who|what|when|where|which|why|how)(?:s|['’]s)?)\s)/giu;

const COURTESY =
  /^(?:(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening)|morning|afternoon|evening|thanks|thank you|many thanks|thx|ta|cheers|please|ok|okay|great|there|all|everyone|team|roundtable|bot|again|so much|very much|a lot|in advance|for (?:your|the) (?:help|time|reply)|kind regards|regards|best wishes|sorry|quick questions?)\b\s*)+$/u;

/** Says only that questions follow: "I have two questions". */
const ANNOUNCES =
  /^(?:i|we)(?:ve| have)?(?: just)?(?: got)? (?:a|an|one|two|three|four|some|several|\d+)?(?: couple of| few| quick| more| other)* ?questions?(?: please| for you| about this)?$/u;
/** Asks only whether a question may be asked. */
const ASKS_TO_ASK =
  /^(?:can|could|may) (?:you help(?: me)?|i ask(?: you)?(?: (?:a|some|a few|two|you|another|something|a couple of))*(?: things?| questions?)?|someone help(?: me)?|anyone help(?: me)?)(?: please| with this)?$/u;

/** "Thanks, Jo Smith" */
const SIGNS_OFF = /^(?:(?:many )?thanks|thank you|kind regards|regards|best wishes|best|cheers)(?: \p{L}+){0,2}$/u;

function isNothing(words: string): boolean {
  if (words === '' || COURTESY.test(words) || SIGNS_OFF.test(words)) return true;
  const bare = words.replace(
    /^(?:(?:hi|hello|hey|hiya|good|morning|afternoon|evening|all|there|everyone|team) )+/u,
    '',
  );
  return ANNOUNCES.test(bare) || ASKS_TO_ASK.test(bare);
}

const firstWords = (text: string): string =>
  plainWords(text).replace(/^(?:(?:and|also|plus|so|but|then|hi|hello|please) )+/u, '');

/** Begins as a question does, or asks for something. */
const beginsAsQuestion = (text: string): boolean => {
  const words = firstWords(text);
  const [first = ''] = words.split(' ');
  return QUESTION_WORDS.has(first) || AUXILIARIES.has(first) || REQUEST.test(words);
};

/** Statements about oneself or about what was said; what a list names does not begin so. */
const STATEMENT =
  /^(?:i|im|ive|id|we|were|weve|wed|my|our|it|its|this|that|they|there|as|since|because|although|if|he|she|you)\b/u;

function kindOf(text: string, listed: boolean): Kind {
  const words = plainWords(text);
  if (isNothing(words)) return 'nothing';
  if (/\?\s*$/u.test(text) || beginsAsQuestion(text)) return 'question';
  return listed && !STATEMENT.test(words) ? 'topic' : 'context';
}

type Stretch = { from: number; to: number; listed: boolean };

function* stretchesOf(text: string): Iterable<Stretch> {
  const numbered = FIRST_POINT.test(text);
  const endsNothing = (before: string): boolean =>
    ABBREVIATED.test(before) || (numbered ? NUMBER : NUMBER_OF_LINE).test(before);
  const marks = [...text.matchAll(ENDS)].filter(
    ({ 0: mark, index }) => mark !== '.' || !endsNothing(text.slice(0, index)),
  );
  const ends = new Set(marks.map(({ 0: mark, index }) => index + mark.length));
  if (numbered) for (const { index } of text.matchAll(NEXT_POINT)) ends.add(index);
  // A signature is one stretch, however many lines it has.
  const signature = signatureIn(text);
  for (const end of [...ends]) if (end > signature) ends.delete(end);
  ends.add(signature).add(text.length);
  const lines = text.includes('\n') || text.includes(';') || numbered;
  let from = 0;
  for (const to of [...ends].sort((a, b) => a - b)) {
    if (to > from) yield { from, to, listed: lines };
    from = to;
  }
}

/** The same stretch without the mark of a list before it, and the spaces and pleasantries around it. */
function trimmed(text: string, { from, to, listed }: Stretch): Sentence {
  const whole = text.slice(from, to);
  const mark = MARK.exec(whole)?.[0] ?? '';
  const marked = whole.slice(mark.length).trimStart();
  const start = to - marked.length;
  const said = within(marked);
  const inner = marked.slice(said.from, said.to).trimEnd().replace(/;$/u, '');
  const kind = kindOf(inner, listed);
  if (kind !== 'nothing')
    return {
      text: inner,
      kind: said.asks ? 'question' : kind,
      from: start + said.from,
      to: start + said.from + inner.length,
    };
  const all = marked.trimEnd().replace(/;$/u, '');
  return { text: all, kind, from: start, to: start + all.length };
}

/** The sentences, lines and points of a message, in order; joined again they are the message, but for marks and spaces. */
export const sentencesOf = (text: string): Sentence[] =>
  [...stretchesOf(text)].map((stretch) => trimmed(text, stretch)).filter(({ text: words }) => words !== '');

/** The questions that "and", "also", "plus" or a comma may join in one sentence: the sentence itself when there is one. */
export function halvesOf(sentence: string): string[] {
  const halves: string[] = [];
  let from = 0;
  for (const joint of sentence.matchAll(JOINT)) {
    const next = plainWords(joint[1] ?? joint[2] ?? '');
    if (!QUESTION_WORDS.has(next) && !AUXILIARIES.has(next)) continue;
    const half = sentence.slice(from, joint.index);
    // "If I am late, what happens": the first half asks nothing.
    if (!beginsAsQuestion(half)) continue;
    halves.push(half.trim());
    from = joint.index + joint[0].length;
  }
  return [...halves, sentence.slice(from).trim()].filter((half) => half !== '');
}

/** What begins a question, up to its subject: "what is", "how many", "where are". */
const OPENS = new RegExp(`^\\s*(?:(?:${[...QUESTION_WORDS, ...AUXILIARIES, ...DEGREES].join('|')})\\s+){1,3}`, 'iu');
const AND = /(?<!\s)\s+(?:and|&)\s+/giu;

/** A half as it was typed, and as a question of its own. */
export type Half = { asked: string; question: string };

/** The halves of "what is the closing date and the word limit", where one asking word stands for both; none where it is not so. */
export function sharedHalvesOf(sentence: string): [Half, Half] | undefined {
  const opening = OPENS.exec(sentence)?.[0];
  const [joint, ...others] = sentence.matchAll(AND);
  if (!opening || !joint || others.length > 0 || joint.index < opening.length) return undefined;
  const [one, other] = [sentence.slice(0, joint.index).trim(), sentence.slice(joint.index + joint[0].length).trim()];
  return other === '' || OPENS.test(`${other} `)
    ? undefined
    : [
        { asked: one, question: one },
        { asked: other, question: opening.trimStart() + other },
      ];
}
