// The sentence encoder for benches: on their own thread, and for any entries.
import { learnLikeness } from '../encoder/likeness.ts';
import { openVectors } from '../encoder/model.ts';
import type { Encoded } from '../features/faq/index.ts';

type Entry = { id: string; title: string; alsoAskedAs: readonly string[] };

/** Learns entries, and then says of texts how like each of them it is; of those in `asked`, which are embedded together, in less time. */
export type Encoding = (
  entries: readonly Entry[],
  asked?: readonly string[],
) => Promise<(text: string) => Promise<Encoded>>;

/** Each text is embedded once. Rejects where the encoder's packages are not installed. */
export async function openEncoding(): Promise<Encoding> {
  const { known, learn, of } = await openVectors();
  return async (entries, asked = []) => {
    const said = entries.map(({ id, title, alsoAskedAs }) => ({ id, said: [title, ...alsoAskedAs] }));
    await learn([...said.flatMap((entry) => entry.said), ...asked]);
    const look = learnLikeness(said, (text) => known.get(text) ?? new Float32Array());
    return async (text) => look(await of(text));
  };
}
