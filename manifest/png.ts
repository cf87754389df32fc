// Reads as much of a PNG as it takes to know its size and colours. https://www.w3.org/TR/png-3/
import { unzlibSync } from 'fflate';

type Pixel = { red: number; green: number; blue: number; alpha: number };
type Header = { width: number; height: number; format: string };

const SIGNATURE = '89504e470d0a1a0a';
/** Bit depth 8, colour type 6 (red, green, blue, alpha), the one compression, the one filter method, not interlaced. */
const RGBA = '8 6 0 0 0';
const BYTES = 4;

/** In pixels, from the header alone; `undefined`: not a PNG. */
export function readSize(png: Uint8Array): { width: number; height: number } | undefined {
  const header = readHeader(png);
  return header && { width: header.width, height: header.height };
}

/** All pixels from left to right and top to bottom; `undefined`: not a PNG of 8-bit red, green, blue and alpha, or a damaged one. */
export function readPixels(png: Uint8Array): Pixel[] | undefined {
  const header = readHeader(png);
  if (header?.format !== RGBA) return undefined;
  const rows = inflate(png);
  const stride = header.width * BYTES;
  if (rows?.length !== header.height * (stride + 1)) return undefined;
  const bytes = unfilter(rows, stride);
  return Array.from({ length: header.width * header.height }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = bytes.subarray(index * BYTES, (index + 1) * BYTES);
    return { red, green, blue, alpha };
  });
}

function readHeader(png: Uint8Array): Header | undefined {
  const file = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const isPng =
    file.length >= 29 && file.toString('hex', 0, 8) === SIGNATURE && file.toString('latin1', 12, 16) === 'IHDR';
  if (!isPng) return undefined;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), format: file.subarray(24, 29).join(' ') };
}

/** The rows as they were before compression, each behind the byte that names its filter. */
function inflate(png: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  try {
    return unzlibSync(Buffer.concat(parts));
  } catch {
    return undefined; // Damaged: the caller says so.
  }
}

/** Each byte was stored as its difference from a guess made of its neighbours: left, up, and up left. */
function unfilter(rows: Uint8Array, stride: number): Uint8Array {
  const height = rows.length / (stride + 1);
  const bytes = new Uint8Array(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < BYTES ? 0 : (bytes[at - BYTES] ?? 0);
      const up = bytes[at - stride] ?? 0;
      const upLeft = x < BYTES ? 0 : (bytes[at - stride - BYTES] ?? 0);
      bytes[at] = (rows[y * (stride + 1) + 1 + x] ?? 0) + guess({ filter, left, up, upLeft });
    }
  }
  return bytes;
}

function guess({ filter, left, up, upLeft }: { filter: number; left: number; up: number; upLeft: number }): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return Math.floor((left + up) / 2);
  return filter === 4 ? nearest(left + up - upLeft, [left, up, upLeft]) : 0;
}

/** The first of those that are nearest (Paeth). */
const nearest = (to: number, values: number[]): number =>
  values.reduce((best, value) => (Math.abs(value - to) < Math.abs(best - to) ? value : best));
