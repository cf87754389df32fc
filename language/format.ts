// How english.bin is laid out: packed and unpacked here, so that what writes it and what reads it cannot differ.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Words with their shares; the first of them, the commonest, have vectors too. All numbers are little-endian:
 *
 *     header   7 x uint32: magic, version, words, words with vectors, numbers a vector, bytes of all vectors, bytes of the list
 *     shares   float32 for each word
 *     scales   float32 for each vector
 *     vectors  int8 x dimensions for each; times its scale, the vector
 *     list     the words, one a line, as deflated UTF-8
 *     checksum uint32: CRC-32 of all that is before it
 */
export type Packed = {
  words: readonly string[];
  /** The share of running words, one for each word. */
  shares: Float32Array;
  dimensions: number;
  scales: Float32Array;
  vectors: Int8Array;
};

const MAGIC = 0x474e4c52; // "RLNG"
const VERSION = 1;
const HEADER = 7 * 4;

/** Why a file cannot be read, in one sentence. */
export class LanguageError extends Error {
  override name = 'LanguageError';
}

/** The bytes of english.bin. The length of `vectors` is to be a multiple of four, which that of any 128-number vectors is. */
export function pack({ words, shares, dimensions, scales, vectors }: Packed): Uint8Array {
  const list = deflateRawSync(words.join('\n'), { level: 9 });
  const header = Uint32Array.of(MAGIC, VERSION, words.length, scales.length, dimensions, vectors.length, list.length);
  const parts = [header, shares, scales, vectors].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  const body = Buffer.concat([...parts, list]);
  return Buffer.concat([body, new Uint8Array(Uint32Array.of(crc32(body)).buffer)]);
}

/** A file that was checked; its list of words is not taken apart yet. */
export type Opened = Omit<Packed, 'words'> & {
  /** How many words there are. */
  count: number;
  /** The words, one a line. */
  list: () => Uint8Array;
  /** Of all that the file says: two files with the same one are the same. */
  checksum: number;
};

/**
 * What `pack` was given; numbers and vectors are views of the file.
 *
 * @throws {LanguageError} when the file is not one of ours, of another version, cut short, or changed.
 */
export function unpack(file: Uint8Array): Packed {
  const { count, list, checksum: _, ...numbers } = open(file);
  const words = Buffer.from(list()).toString().split('\n');
  if (words.length !== count) throw new LanguageError(`it lists ${words.length} words where ${count} belong`);
  return { words, ...numbers };
}

/**
 * The same without taking the list of words apart, which takes ten times as long as all else.
 *
 * @throws {LanguageError} as `unpack`, unless it is the list alone that is wrong.
 */
export function open(file: Uint8Array): Opened {
  // Numbers can be viewed where they are only from a multiple of four on.
  const bytes = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  if (bytes.length < HEADER + 4) throw new LanguageError('it is too short to be a language file');
  const [magic, version, count = 0, withVectors = 0, dimensions = 0, size = 0, listed = 0] = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset,
    HEADER / 4,
  );
  if (magic !== MAGIC) throw new LanguageError('it is not a language file');
  if (version !== VERSION) throw new LanguageError(`it is of version ${version ?? 0}, and ${VERSION} is read here`);

  const scalesAt = HEADER + 4 * count;
  const vectorsAt = scalesAt + 4 * withVectors;
  const listAt = vectorsAt + size;
  const end = listAt + listed;
  if (bytes.length !== end + 4) throw new LanguageError(`it has ${bytes.length} bytes where ${end + 4} belong`);
  const checksum = new DataView(bytes.buffer, bytes.byteOffset).getUint32(end, true);
  if (crc32(bytes.subarray(0, end)) !== checksum) throw new LanguageError('its checksum is wrong');
  if (size !== withVectors * dimensions) throw new LanguageError('its vectors are not of the length it says');

  return {
    count,
    list: () => inflateRawSync(bytes.subarray(listAt, end)),
    checksum,
    shares: new Float32Array(bytes.buffer, bytes.byteOffset + HEADER, count),
    dimensions,
    scales: new Float32Array(bytes.buffer, bytes.byteOffset + scalesAt, withVectors),
    vectors: new Int8Array(bytes.buffer, bytes.byteOffset + vectorsAt, size),
  };
}
