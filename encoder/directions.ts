// Learns for each entry the direction in which the encoder's vectors of its phrasings point, and those of the others do not.
import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** How strongly directions are drawn to zero. */
const RIDGE = 1;
/** What a text that points nowhere is drawn to is not. */
const HARDLY = 1e-6;

/**
 * Ridge regression on which entry a phrasing is of (Hoerl and Kennard, Technometrics 12, 1970), every entry counting alike however many
 * phrasings it has. Each direction has one number more than a vector, which is added. `entryOf[i]` is the entry of `vectors[i]`.
 */
export function directionsOf(
  vectors: readonly Float32Array[],
  entryOf: readonly number[],
  entries: number,
): Float32Array[] {
  const width = (vectors[0]?.length ?? 0) + 1;
  const counts = Array.from({ length: entries }, () => 0);
  for (const entry of entryOf) counts[entry] = (counts[entry] ?? 0) + 1;
  const weightOf = (place: number) => vectors.length / (entries * (counts[entryOf[place] ?? 0] ?? 1));

  // Rows times the root of their weight, so that the product of both counts the weight once.
  const rows = new Matrix(
    vectors.map((vector, place) => [...vector, 1].map((value) => value * Math.sqrt(weightOf(place)))),
  );
  const targets = Matrix.zeros(width, entries);
  for (const [place, vector] of vectors.entries())
    for (const [at, value] of [...vector, 1].entries()) {
      const entry = entryOf[place] ?? 0;
      targets.set(at, entry, targets.get(at, entry) + value * weightOf(place));
    }
  const both = rows.transpose().mmul(rows);
  for (let at = 0; at < width; at++) both.set(at, at, both.get(at, at) + (at < width - 1 ? RIDGE : HARDLY));
  const found = new CholeskyDecomposition(both).solve(targets);
  return Array.from({ length: entries }, (_, entry) => Float32Array.from(found.getColumn(entry)));
}
