// Which entries have these very words among their title and phrasings.
import { plainWords } from '../../words.ts';
import type { Learnable } from './learn.ts';

export type Exact = {
  /** Ids: one, unless the council wrote the words down twice; none for words that nobody wrote down. */
  find: (text: string) => readonly string[];
  /** The same, with these entries as they are now; those named in `gone` have no words any more. */
  with: (changed: readonly Learnable[], gone: ReadonlySet<string>) => Exact;
};

export const exactly = (entries: readonly Learnable[]): Exact => over(byWords(entries), new Set(), () => []);

function byWords(entries: readonly Learnable[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, title, alsoAskedAs } of entries)
    for (const words of new Set([title, ...alsoAskedAs].map(plainWords))) {
      const ids = found.get(words);
      if (ids) ids.push(id);
      else found.set(words, [id]);
    }
  found.delete('');
  return found;
}

/** `newer` stands above `older`, of which what concerns the `replaced` entries counts no more. */
function over(
  newer: ReadonlyMap<string, string[]>,
  replaced: ReadonlySet<string>,
  older: (words: string) => readonly string[],
): Exact {
  const find = (words: string): readonly string[] => [
    ...(newer.get(words) ?? []),
    ...older(words).filter((id) => !replaced.has(id)),
  ];
  return {
    find: (text) => find(plainWords(text)),
    with: (changed, gone) => over(byWords(changed), new Set([...gone, ...changed.map(({ id }) => id)]), find),
  };
}
