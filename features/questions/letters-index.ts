// Finds those of many texts that have a share of their letters in common: what each has in common is counted for all of them at once.

export type LettersIndex = {
  /** Adds a text's trigrams; answers with the numbers (from 0, in the order of adding) of those before it that have so many in common. */
  add: (letters: ReadonlySet<string>) => number[];
};

/** For at most so many texts. `least`: the share, 0 to 1, by Dice's coefficient. */
export function lettersIndex(most: number, least: number): LettersIndex {
  const having = new Map<string, number[]>();
  const sizes: number[] = [];
  const common = new Uint16Array(most);
  return {
    add: (letters) => {
      const number = sizes.push(letters.size) - 1;
      common.fill(0, 0, number);
      for (const one of letters) {
        const others = having.get(one);
        if (others) for (const other of others) common[other] = (common[other] ?? 0) + 1;
        if (others) others.push(number);
        else having.set(one, [number]);
      }
      const found: number[] = [];
      for (let other = 0; other < number; other += 1)
        if ((2 * (common[other] ?? 0)) / (letters.size + (sizes[other] ?? 0)) >= least) found.push(other);
      return found;
    },
  };
}
