// Finds which entries have these very words among their title and phrasings.
import type { Word } from './text.ts';

/** A phrasing of the entry with this id. */
export type Said = { id: string; words: readonly Word[] };

export type Exact = {
  /** Ids: one, unless the council wrote the words down twice; none for words that nobody wrote down. */
  find: (words: readonly Word[]) => readonly string[];
  /** The same, with what the entries named in `replaced` say now. */
  with: (said: readonly Said[], replaced: ReadonlySet<string>) => Exact;
};

export const exactly = (said: readonly Said[]): Exact => over(byWords(said), new Set(), () => []);

const together = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

function byWords(said: readonly Said[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, words } of said) {
    const key = together(words);
    const ids = found.get(key);
    if (!ids) found.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  }
  found.delete('');
  return found;
}

/** `newer` stands above `older`, of which what concerns the `replaced` entries counts no more. */
function over(
  newer: ReadonlyMap<string, string[]>,
  replaced: ReadonlySet<string>,
  older: (key: string) => readonly string[],
): Exact {
  const find = (key: string): readonly string[] => [
    ...(newer.get(key) ?? []),
    ...older(key).filter((id) => !replaced.has(id)),
  ];
  return {
    find: (words) => find(together(words)),
    with: (said, gone) => over(byWords(said), gone, find),
  };
}
