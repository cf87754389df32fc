// Keeps a value in a file with a stamp, and reads it back only where the stamp is the same and nothing was damaged.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';

/**
 *     stamp    32 bytes: SHA-256 of all that the value follows from
 *     checksum uint32, little-endian: CRC-32 of what comes after it
 *     value    as Node's structured clone writes it, so that lists of numbers stay what they are
 */
const CHECKSUM_AT = 32;
const VALUE_AT = CHECKSUM_AT + 4;

const digest = (stamp: readonly string[]): Buffer => createHash('sha256').update(JSON.stringify(stamp)).digest();

/** `stamp`: all that the value follows from. */
export function writeKept(file: string, stamp: readonly string[], value: unknown): void {
  const written = serialize(value);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(written));
  writeFileSync(file, Buffer.concat([digest(stamp), checksum, written]));
}

/** What was written with the very same stamp; `undefined` where nothing was, or where it was cut short or changed. */
export function readKept(file: string, stamp: readonly string[]): unknown {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  if (bytes.length <= VALUE_AT || !bytes.subarray(0, CHECKSUM_AT).equals(digest(stamp))) return undefined;
  const written = bytes.subarray(VALUE_AT);
  if (crc32(written) !== bytes.readUInt32LE(CHECKSUM_AT) || !isReadable(written)) return undefined;
  return deserialize(written);
}

/** The second byte is the version of the format. Node reads that which it writes, and all before it. */
const isReadable = (written: Buffer): boolean => (written[1] ?? Infinity) <= (serialize(undefined)[1] ?? 0);
