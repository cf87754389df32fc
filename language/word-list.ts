// Finds a word in a long list of them without taking the list apart: 109,000 strings in a map would take longer than all else of a start.

const LINE_BREAK = 10;
/** Places for each word, so that few words want the same one. */
const ROOM = 2;

/**
 * Tells the place of a word in `list`, whose words stand one a line in UTF-8, none twice; or `undefined`, if there are not `count` of
 * them. Read once, in about a millisecond for 20,000 words.
 */
export function wordsIn(list: Uint8Array, count: number): ((word: string) => number | undefined) | undefined {
  const starts = startsIn(list, count);
  if (!starts) return undefined;
  const mask = 2 ** Math.ceil(Math.log2(ROOM * count + 1)) - 1;
  // The places of words by what is made of their letters, plus one; the next that is free, where two words come to the same.
  const table = new Int32Array(mask + 1);
  for (let place = 0; place < count; place++) {
    let at = sumOf(list, starts[place] ?? 0, (starts[place + 1] ?? 0) - 1) & mask;
    while (table[at] !== 0) at = (at + 1) & mask;
    table[at] = place + 1;
  }
  return (word) => {
    const wanted = Buffer.from(word);
    for (let at = sumOf(wanted, 0, wanted.length) & mask; table[at] !== 0; at = (at + 1) & mask) {
      const place = (table[at] ?? 0) - 1;
      const from = starts[place] ?? 0;
      if ((starts[place + 1] ?? 0) - 1 - from === wanted.length && isAt(list, from, wanted)) return place;
    }
    return undefined;
  };
}

/** Where each line begins; last, where another one would. */
function startsIn(list: Uint8Array, count: number): Int32Array | undefined {
  const starts = new Int32Array(count + 1);
  let line = 0;
  for (let at = 0; at <= list.length; at++) {
    if (at < list.length && list[at] !== LINE_BREAK) continue;
    line += 1;
    if (line > count) return undefined;
    starts[line] = at + 1;
  }
  return line === count ? starts : undefined;
}

/** FNV-1a, of 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function sumOf(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0x811c9dc5;
  for (let at = from; at < to; at++) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  return sum;
}

function isAt(list: Uint8Array, from: number, wanted: Uint8Array): boolean {
  for (let at = 0; at < wanted.length; at++) if (list[from + at] !== wanted[at]) return false;
  return true;
}
