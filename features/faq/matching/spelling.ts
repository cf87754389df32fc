// Reads a misspelt word as the word of the FAQ it was meant to be: at most one slip, or two in a long word.

export type Spelling = {
  /** The word that was meant, or `undefined` when nothing is near. Only for words that are no words: the caller decides that. */
  meant: (word: string) => string | undefined;
  /** The same with more words; of two that are as near, the newer one is taken. */
  with: (uses: ReadonlyMap<string, number>) => Spelling;
};

const SHORTEST = 3;
const SHORT = 4;
/** Words this long may have two slips, and words this much longer may have them anywhere. */
const LONG = 6;
const LONGER = 8;
const LONGEST = 40;

const slipsIn = (word: string): number => (word.length >= LONG ? 2 : 1);

/**
 * Learns words with how often each is used. Every word is filed under what is left of it when letters are left out, and so is what is
 * looked for: two words within one or two slips meet there (symmetric delete spelling correction, Garbe 2012).
 */
export const spellingOf = (uses: ReadonlyMap<string, number>): Spelling => over(uses, () => undefined);

/** What `uses` has no word for is looked for among the `older` words. */
function over(uses: ReadonlyMap<string, number>, older: Spelling['meant']): Spelling {
  let filed: ReadonlyMap<string, readonly string[]> | undefined;
  const meant = (word: string): string | undefined => {
    if (word.length < SHORTEST || word.length > LONGEST || !/^\p{L}+$/u.test(word)) return undefined;
    filed ??= file(uses.keys());
    const near = new Set<string>();
    for (const left of withoutLetters(word, slipsIn(word))) for (const found of filed.get(left) ?? []) near.add(found);
    let best: Found | undefined;
    for (const other of near) {
      const slips = slipsBetween(word, other);
      if (slips > Math.min(slipsIn(word), slipsIn(other)) || !isLikely({ word, other, slips })) continue;
      const found = { word: other, slips, uses: uses.get(other) ?? 0 };
      if (!best || isBetter(found, best)) best = found;
    }
    return best?.word ?? older(word);
  };
  return { meant, with: (more) => over(more, meant) };
}

/**
 * In a word that is not very long, two slips leave the first and the last letter alone, and in a short one letters are swapped. Otherwise
 * abbreviations that the FAQ does not have, such as "SENCOs" or "NQT", are read as some word of it.
 */
const isLikely = ({ word, other, slips }: { word: string; other: string; slips: number }): boolean =>
  word.length < SHORT
    ? Array.from(word).sort().join('') === Array.from(other).sort().join('')
    : slips < 2 || word.length >= LONGER || (word[0] === other[0] && word.at(-1) === other.at(-1));

/** Takes a while, so it is done when a word is first looked for. */
function file(words: Iterable<string>): Map<string, string[]> {
  const filed = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST || word.length > LONGEST) continue;
    for (const left of withoutLetters(word, slipsIn(word))) {
      const others = filed.get(left);
      if (others) others.push(word);
      else filed.set(left, [word]);
    }
  }
  return filed;
}

type Found = { word: string; slips: number; uses: number };

/** Fewer slips, then more uses, then the alphabet, so that the order of entries does not matter. */
const isBetter = (a: Found, b: Found): boolean =>
  a.slips !== b.slips ? a.slips < b.slips : a.uses !== b.uses ? a.uses > b.uses : a.word < b.word;

function withoutLetters(word: string, most: number): Set<string> {
  const left = new Set([word]);
  let last = [word];
  for (let slips = 0; slips < most; slips++) {
    last = last.flatMap((from) => Array.from(from, (_, at) => from.slice(0, at) + from.slice(at + 1)));
    for (const shorter of last) left.add(shorter);
  }
  return left;
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
