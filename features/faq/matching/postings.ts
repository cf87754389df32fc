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

/** All lists in one: that of a feature lies from `starts[feature]` to before `starts[feature + 1]`. */
type Lists = Posting & { starts: Int32Array };

/** Holders are numbered by their place in the list. Of each feature's holders the `most` with the largest values are kept. */
export function postingsOf(holders: readonly Sparse[], most: number): Postings {
  const lists = gathered(holders);
  const long = new Map<number, Posting>();
  for (let id = 0; id + 1 < lists.starts.length; id++)
    if ((lists.starts[id + 1] ?? 0) - (lists.starts[id] ?? 0) > most) long.set(id, largest(listAt(lists, id), most));
  return over(lists, long);
}

function gathered(holders: readonly Sparse[]): Lists {
  let features = 0;
  for (const { ids } of holders) for (let i = 0; i < ids.length; i++) features = Math.max(features, (ids[i] ?? 0) + 1);
  // Where each list ends, and while they are filled from their ends, what of each is still empty.
  const starts = new Int32Array(features + 1);
  for (const { ids } of holders)
    for (let i = 0; i < ids.length; i++) starts[ids[i] ?? 0] = (starts[ids[i] ?? 0] ?? 0) + 1;
  for (let id = 0, end = 0; id <= features; id++) starts[id] = end += starts[id] ?? 0;
  const lists = {
    starts,
    holders: new Int32Array(starts[features] ?? 0),
    values: new Float32Array(starts[features] ?? 0),
  };
  for (let holder = holders.length - 1; holder >= 0; holder--) {
    const { ids, values } = holders[holder] ?? NOTHING;
    for (let i = ids.length - 1; i >= 0; i--) {
      const id = ids[i] ?? 0;
      const at = (starts[id] ?? 0) - 1;
      starts[id] = at;
      lists.holders[at] = holder;
      lists.values[at] = values[i] ?? 0;
    }
  }
  return lists;
}

const NOTHING: Sparse = { ids: new Int32Array(), values: new Float32Array() };
const NOBODY: Posting = { holders: new Int32Array(), values: new Float32Array() };

function listAt({ starts, holders, values }: Lists, id: number): Posting {
  const from = starts[id];
  if (from === undefined) return NOBODY;
  return { holders: holders.subarray(from, starts[id + 1]), values: values.subarray(from, starts[id + 1]) };
}

function largest({ holders, values }: Posting, most: number): Posting {
  const least = values.map(Math.abs).sort()[holders.length - most] ?? 0;
  const kept: number[] = [];
  for (let i = 0; i < holders.length && kept.length < most; i++) if (Math.abs(values[i] ?? 0) >= least) kept.push(i);
  return {
    holders: Int32Array.from(kept, (i) => holders[i] ?? 0),
    values: Float32Array.from(kept, (i) => values[i] ?? 0),
  };
}

/** The lists, some of which others stand for. */
function over(lists: Lists, instead: ReadonlyMap<number, Posting>): Postings {
  return {
    addTo: (sums, { ids, values }, touched) => {
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i] ?? 0;
        const value = values[i] ?? 0;
        const other = instead.get(id);
        const { holders, values: held } = other ?? lists;
        const to = other ? holders.length : (lists.starts[id + 1] ?? 0);
        for (let j = other ? 0 : (lists.starts[id] ?? 0); j < to; j++) {
          const holder = holders[j] ?? 0;
          const sum = sums[holder] ?? 0;
          if (touched && sum === 0) touched.push(holder);
          sums[holder] = sum + value * (held[j] ?? 0);
        }
      }
    },
    with: (changed) => {
      const next = new Map(instead);
      for (const [id, entries] of byFeature(changed))
        next.set(id, replaced(next.get(id) ?? listAt(lists, id), entries));
      return over(lists, next);
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

function replaced(before: Posting, changes: ReadonlyMap<number, number | undefined>): Posting {
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
  return { holders: holders.slice(0, size), values: values.slice(0, size) };
}
