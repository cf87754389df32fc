// Tells whether somebody writes about something that belongs elsewhere, and where. Nothing of what they wrote is kept.
import { clip } from '../../platform/format.ts';
import { type Fits, lookInto } from './look.ts';
import { type Known, knownWords, namesIn } from './name.ts';
import { onceEach } from './once-each.ts';
import { type Sentence, sentencesOf } from './sentence.ts';
import type { Starts } from './sign.ts';
import type { Signpost } from './signpost.ts';
import { type Look, type Signs, signsOf } from './signs.ts';
import { speller } from './spelling.ts';

export type Signposts = {
  /**
   * The signpost that fits a text, if any does: the first by `order` with a sign in one of the sentences. Pure, the same
   * text always gets the same, and the time it takes grows with the text's length alone.
   */
  find: (text: string) => Signpost | undefined;
};

/** Nobody writes more in a chat; what a machine sends must not hold up everybody else. In UTF-16 units. */
const LONGEST = 8000;

const inOrder = ({ signpostFiles }: Known): Signpost[] => [...signpostFiles].sort((a, b) => a.order - b.order);

/**
 * Takes the signs of the content's signposts apart.
 * @throws {SignError} when one is not written as signs are; `loadContent` has told that before
 */
export const signsIn = (content: Known): Signs => signsOf(inOrder(content), knownWords(content));

/**
 * Learns the signs of the content's signposts. `signs`: what `signsIn` made of this content, where it did so before.
 * @throws {SignError} as `signsIn` does
 */
export function signposts(content: Known, signs = signsIn(content)): Signposts {
  const inText = withSignsIn(inOrder(content), signs);
  return {
    find: (text) => {
      const [first] = inText(text);
      return first;
    },
  };
}

/**
 * Tells which of some have a sign in a sentence of a text, in their order, and looks no further than it is asked to. `signs`: what `signsOf`
 * made of the very same, in the same order.
 */
export function withSignsIn<One>(
  some: readonly One[],
  { leaveOut, raised, spellings, known }: Signs,
): (text: string) => Iterable<One> {
  const fits = speller(spellings);
  return function* inText(text) {
    // Asked once within one text: what was typed is not kept beyond it.
    const reading = { fits: onceEach(fits), known };
    const sentences = sentencesOf(clip(text, LONGEST)).map((words) => {
      const sentence = read(words, reading);
      return { sentence, candidates: candidatesIn(sentence, raised) };
    });
    for (const [at, one] of some.entries())
      if (sentences.some(({ sentence, candidates }) => isIn(sentence, candidates.get(at), leaveOut[at]))) yield one;
  };
}

type Reading = { fits: (word: string) => string[]; known: ReadonlySet<string> };

function read(sentence: Sentence, { fits, known }: Reading): Fits[] {
  const { names, initials } = namesIn(sentence, known);
  const found: string[][] = sentence.map(({ forms, is }) => [...forms.flatMap(fits), ...(is ? [`(${is})`] : [])]);
  for (const at of names) found[at]?.push('(a name)');
  for (const at of initials) found[at]?.push('(initials)');
  return found;
}

type Candidates = ReadonlyMap<number, ReadonlySet<Look>>;

/** The signs that a sentence may fit, by whose they are: of most sentences few, or none. */
function candidatesIn(sentence: readonly Fits[], raised: Signs['raised']): Candidates {
  const candidates = new Map<number, Set<Look>>();
  for (const spelling of sentence.flatMap((fits) => fits ?? []))
    for (const look of raised.get(spelling) ?? []) {
      const others = candidates.get(look.of);
      if (others) others.add(look);
      else candidates.set(look.of, new Set([look]));
    }
  return candidates;
}

/** Whether a sentence fits at least one of these signs, once what is left out is out. */
function isIn(whole: readonly Fits[], looks: ReadonlySet<Look> | undefined, leaveOut: Starts | undefined): boolean {
  if (!looks) return false;
  const sentence = leaveOut ? without(whole, leaveOut) : whole;
  const has = onceEach(lookInto(sentence).has);
  return [...looks].some((look) => look.has.every(has) && !look.hasNot.some(has));
}

/** A sentence without the words that phrases stand for which begin so. */
function without(sentence: readonly Fits[], leaveOut: Starts): readonly Fits[] {
  const { endsAt } = lookInto(sentence);
  const out = new Set<number>();
  sentence.forEach((_, at) => {
    const end = Math.max(at, ...endsAt(leaveOut, at));
    for (let inside = at; inside < end; inside += 1) out.add(inside);
  });
  return out.size === 0 ? sentence : sentence.map((fits, at) => (out.has(at) ? undefined : fits));
}
