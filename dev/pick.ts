// Choices that look like chance and can be repeated: the same number and salt choose the same, whatever was chosen before.

/** A number from 0 up to `most`, the same for the same n and `salt`; mixed as murmur3 ends. */
export function pick(n: number, salt: number, most: number): number {
  let mixed = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % most;
}

/** One of a list; empty where the list is. */
export const oneOf = (list: readonly string[], n: number, salt: number): string =>
  list[pick(n, salt, list.length)] ?? '';
