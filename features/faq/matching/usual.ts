// How near an entry's phrasings are to one another: what a question that belongs to it may be expected to reach.
import type { Sparse } from './signals.ts';
import { dot, MEANING } from './vectors.ts';

/** A phrasing by its stems and its meaning. */
type Phrasing = { stems: Sparse; meaning: Float32Array };

/** Of an entry with one phrasing nobody knows; this is what others have. */
const ONE_PHRASING = 0.5;

/** The mean, over an entry's phrasings, of how like the nearest other one is; worked out when first asked for. */
export function usualIn({
  phrasings,
  placesOf,
}: {
  phrasings: readonly Phrasing[];
  placesOf: readonly (readonly number[])[];
}): (entry: number) => number {
  const known: (number | undefined)[] = [];
  return (entry) => (known[entry] ??= usualOf((placesOf[entry] ?? []).flatMap((place) => phrasings[place] ?? [])));
}

function usualOf(phrasings: readonly Phrasing[]): number {
  if (phrasings.length < 2) return ONE_PHRASING;
  const values = phrasings.map(({ stems }) => new Map(Array.from(stems.ids, (id, at) => [id, stems.values[at] ?? 0])));
  const nearest = phrasings.map((one, place) =>
    phrasings.reduce(
      (most, other, at) =>
        at === place
          ? most
          : Math.max(most, likeness(values[place], other) + MEANING * dot(one.meaning, other.meaning)),
      0,
    ),
  );
  return nearest.reduce((sum, near) => sum + near, 0) / nearest.length;
}

/** The cosine of the stems of two phrasings. */
const likeness = (values: ReadonlyMap<number, number> | undefined, { stems }: Phrasing): number =>
  stems.ids.reduce((sum, id, at) => sum + (values?.get(id) ?? 0) * (stems.values[at] ?? 0), 0);
