// How like each entry a text is to the encoder: by its nearest phrasing, and by where its phrasings point.
import type { Encoded } from '../features/faq/index.ts';
import { directionsOf } from './directions.ts';

/** An entry's id, and all ways its question is asked. */
export type Said = { id: string; said: readonly string[] };

/** `vectorOf`: of each phrasing, of unit length. Takes seconds for thousands of phrasings. */
export function learnLikeness(
  entries: readonly Said[],
  vectorOf: (text: string) => Float32Array,
): (vector: Float32Array) => Encoded {
  const vectors = entries.map(({ said }) => said.map(vectorOf));
  const directions = directionsOf(
    vectors.flat(),
    vectors.flatMap((own, entry) => own.map(() => entry)),
    entries.length,
  );
  return (vector) =>
    new Map(
      entries.map(({ id }, entry) => {
        const near = (vectors[entry] ?? []).reduce((most, own) => Math.max(most, product(vector, own)), 0);
        const direction = directions[entry] ?? new Float32Array(vector.length + 1);
        return [id, { near, towards: product(vector, direction) + (direction[vector.length] ?? 0) }];
      }),
    );
}

function product(vector: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at++) sum += (vector[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
