// Where the content that ships lies: beside this folder in the source, and beside the bundle (whose chunks are one folder further down).
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const SHIPPED: string =
  ['./content', '../content']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path)) ?? 'content';
