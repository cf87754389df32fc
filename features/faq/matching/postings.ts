// Lists of who holds a feature and by how much, so that a question only touches those who share something with it.
import type { Sparse } from './signals.ts';

type Posting = { holders: Int32Array; values: Float32Array };

export type Postings = {
  /**
   * Adds to `sums[holder]` the product of the text's and the holder's values, feature by feature. Holders whose sum was zero
   * are added to `touched`: once each where all values are above zero.
   */
  addTo: (sums: Float64Array, text: Sparse, touched?: number[]) => void;
  /** The same lists with some holders' features replaced; lists that do not change are shared. */
  with: (changed: ReadonlyMap<number, { before: Sparse | undefined; after: Sparse }>) => Postings;
};

/** Holders are numbered by their place in the list. Of each feature's holders the `most` with the largest values are kept. */
export function postingsOf(holders: readonly Sparse[], most: number): Postings {
  const sizes: number[] = [];
  for (const { ids } of holders) for (const id of ids) sizes[id] = (sizes[id] ?? 0) + 1;
  const lists: (Posting | undefined)[] = Array.from(sizes, (size) =>
    size ? { holders: new Int32Array(size), values: new Float32Array(size) } : undefined,
  );
  const filled = new Int32Array(lists.length);
  for (const [holder, { ids, values }] of holders.entries())
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] ?? 0;
      const list = lists[id];
      const at = filled[id] ?? 0;
      if (!list) continue;
      list.holders[at] = holder;
      list.values[at] = values[i] ?? 0;
      filled[id] = at + 1;
    }
  return over(
    lists.map((list) => list && largest(list, most)),
    most,
  );
}

function largest({ holders, values }: Posting, most: number): Posting {
  if (holders.length <= most) return { holders, values };
  const least = values.map(Math.abs).sort()[holders.length - most] ?? 0;
  const kept: number[] = [];
  for (let i = 0; i < holders.length && kept.length < most; i++) if (Math.abs(values[i] ?? 0) >= least) kept.push(i);
  return {
    holders: Int32Array.from(kept, (i) => holders[i] ?? 0),
    values: Float32Array.from(kept, (i) => values[i] ?? 0),
  };
}

function over(lists: readonly (Posting | undefined)[], most: number): Postings {
  return {
    addTo: (sums, { ids, values }, touched) => {
      for (let i = 0; i < ids.length; i++) {
        const list = lists[ids[i] ?? 0];
        if (!list) continue;
        const value = values[i] ?? 0;
        const { holders, values: held } = list;
        for (let j = 0; j < holders.length; j++) {
          const holder = holders[j] ?? 0;
          const sum = sums[holder] ?? 0;
          if (touched && sum === 0) touched.push(holder);
          sums[holder] = sum + value * (held[j] ?? 0);
        }
      }
    },
    with: (changed) => {
      const next = [...lists];
      for (const [id, entries] of byFeature(changed)) next[id] = replaced(lists[id], entries);
      return over(next, most);
    },
  };
}

/** For every feature that some changed holder had or has: its value for each of them, or `undefined` where it has gone. */
function byFeature(
  changed: ReadonlyMap<number, { before: Sparse | undefined; after: Sparse }>,
): Map<number, Map<number, number | undefined>> {
  const features = new Map<number, Map<number, number | undefined>>();
  const note = (id: number, holder: number, value: number | undefined) => {
    const holders = features.get(id) ?? new Map<number, number | undefined>();
    features.set(id, holders.set(holder, value));
  };
  for (const [holder, { before, after }] of changed) {
    for (const id of before?.ids ?? []) note(id, holder, undefined);
    for (const [index, id] of after.ids.entries()) note(id, holder, after.values[index]);
  }
  return features;
}

function replaced(list: Posting | undefined, changes: ReadonlyMap<number, number | undefined>): Posting | undefined {
  const before = list ?? { holders: new Int32Array(), values: new Float32Array() };
  const most = before.holders.length + changes.size;
  const holders = new Int32Array(most);
  const values = new Float32Array(most);
  let size = 0;
  for (let i = 0; i < before.holders.length; i++) {
    const holder = before.holders[i] ?? 0;
    if (changes.has(holder)) continue;
    holders[size] = holder;
    values[size] = before.values[i] ?? 0;
    size += 1;
  }
  for (const [holder, value] of changes) {
    if (value === undefined) continue;
    holders[size] = holder;
    values[size] = value;
    size += 1;
  }
  return size > 0 ? { holders: holders.slice(0, size), values: values.slice(0, size) } : undefined;
}
