// The vectors of the FAQ's phrasings, kept beside the program by the build: embedding thousands takes half a minute.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readKept, writeKept } from '../loader/kept.ts';
import { openVectors, PACKAGES } from './model.ts';

/** Of another version of the encoder they are worth nothing. */
const stamp = (): string[] => {
  const load = createRequire(import.meta.url);
  return PACKAGES.map((name) => `${name} ${(load(`${name}/package.json`) as { version: string }).version}`);
};

/** Beside the thread that reads them, once built. */
const KEPT = fileURLToPath(new URL('./vectors.bin', import.meta.url));

/** Empty where none were kept. */
export const keptVectors = (file = KEPT): readonly [string, Float32Array][] =>
  (existsSync(file) && (readKept(file, stamp()) as [string, Float32Array][] | undefined)) || [];

/** Keeps the vectors of these texts in the file, and of no others. What the file has of them already is not embedded again. */
export async function keepVectors(texts: readonly string[], file: string): Promise<void> {
  const wanted = new Set(texts);
  const before = keptVectors(file).filter(([text]) => wanted.has(text));
  if (before.length === wanted.size) return;
  const { known, learn } = await openVectors(before);
  await learn(texts);
  writeKept(file, stamp(), [...known]);
}
