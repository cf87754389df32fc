// The encoder's vectors of texts, kept in a file as they come: an interrupted run goes on where it was.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Encoder } from './packages.ts';

/** Numbers in one vector of the encoder. */
export const WIDTH = 512;
const BATCH = 64;
const ROW = WIDTH * Float32Array.BYTES_PER_ELEMENT;

export type Embedding = {
  cache: string;
  name: string;
  encoder: () => Promise<Encoder>;
  say: (progress: string) => void;
};

/** One row of 512 numbers for each text. */
export async function embed(texts: readonly string[], { cache, name, encoder, say }: Embedding): Promise<Float32Array> {
  const order = shortestFirst(texts);
  const path = join(cache, fileName(name, texts));
  let done = rowsIn(path, order.length);
  if (done < order.length) {
    const model = await encoder();
    for (; done < order.length; done += BATCH) {
      const batch = order.slice(done, done + BATCH).map((place) => texts[place] ?? '');
      appendFileSync(path, new Uint8Array(Float32Array.from((await model.embed(batch)).flat()).buffer));
      if (done % (BATCH * 50) === 0) say(`${name}: ${done} of ${order.length} embedded`);
    }
  }
  const kept = new Float32Array(new Uint8Array(readFileSync(path)).buffer);
  const rows = new Float32Array(texts.length * WIDTH);
  for (const [row, place] of order.entries()) rows.set(kept.subarray(row * WIDTH, (row + 1) * WIDTH), place * WIDTH);
  return rows;
}

/** Texts of like length share a batch, because all of a batch take as long as its longest. */
export const shortestFirst = (texts: readonly string[]): number[] =>
  texts.map((_, place) => place).sort((a, b) => (texts[a]?.length ?? 0) - (texts[b]?.length ?? 0));

/** Other texts have another file, so that what is kept always fits. */
export const fileName = (name: string, texts: readonly string[]): string =>
  `${name}-${createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 12)}.f32`;

/** Whole batches, unless all is there; what an interrupted write left after them is cut off. */
function rowsIn(path: string, all: number): number {
  if (!existsSync(path)) return 0;
  const rows = Math.floor(statSync(path).size / ROW);
  const whole = rows === all ? all : rows - (rows % BATCH);
  truncateSync(path, whole * ROW);
  return whole;
}
