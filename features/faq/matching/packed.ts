// Packs what was learnt into a few long rows of numbers and texts, which are kept with the program and read back in milliseconds.
import type { Sparse } from './signals.ts';
import type { Word } from './text.ts';

/** Many short rows of numbers as one long one: the row at a place lies from `starts[place]` to before `starts[place + 1]`. */
export type PackedRows = { starts: Int32Array; ids: Int32Array; values: Float32Array };

/** Words one a line, none twice, with their stems; and of each text the places of its words. */
export type PackedTexts = { words: string; stems: string; starts: Int32Array; places: Int32Array };

/** Where each row begins, and where the last one ends. */
function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (const [row, length] of lengths.entries()) starts[row + 1] = (starts[row] ?? 0) + length;
  return starts;
}

export function packRows(rows: readonly Sparse[]): PackedRows {
  const starts = startsOf(rows.map(({ ids }) => ids.length));
  const size = starts.at(-1) ?? 0;
  const packed = { starts, ids: new Int32Array(size), values: new Float32Array(size) };
  for (const [row, { ids, values }] of rows.entries()) {
    packed.ids.set(ids, starts[row]);
    packed.values.set(values, starts[row]);
  }
  return packed;
}

/** The rows again, as views of the long ones. */
export const unpackRows = ({ starts, ids, values }: PackedRows): Sparse[] =>
  Array.from({ length: starts.length - 1 }, (_, row) => ({
    ids: ids.subarray(starts[row], starts[row + 1]),
    values: values.subarray(starts[row], starts[row + 1]),
  }));

export function packTexts(texts: readonly (readonly Word[])[]): PackedTexts {
  const known = new Map<string, { place: number; stem: string }>();
  const starts = startsOf(texts.map(({ length }) => length));
  const places = Int32Array.from(texts.flat(), ({ text, stem }) => {
    const word = known.get(text) ?? { place: known.size, stem };
    known.set(text, word);
    return word.place;
  });
  return { words: lines(known.keys()), stems: lines([...known.values()].map(({ stem }) => stem)), starts, places };
}

export function unpackTexts({ words, stems, starts, places }: PackedTexts): Word[][] {
  const stemAt = fromLines(stems);
  const known = fromLines(words).map((text, at): Word => ({ text, stem: stemAt[at] ?? '' }));
  const all = Array.from(places, (place) => known[place] ?? { text: '', stem: '' });
  return Array.from({ length: starts.length - 1 }, (_, text) => all.slice(starts[text], starts[text + 1]));
}

/** No word and no feature has a line break in it. */
export const lines = (texts: Iterable<string>): string => [...texts].join('\n');

export const fromLines = (text: string): string[] => (text === '' ? [] : text.split('\n'));
