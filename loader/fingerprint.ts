// Tells whether content is what it was, by every byte of every file.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The same for two folders only if all files in them are the same. `undefined` where that cannot be told: there is no such folder, or
 * something in it is neither file nor folder, such as a link.
 */
export function fingerprintOf(dir: string): string | undefined {
  if (!existsSync(dir)) return undefined;
  const inside = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  if (!inside.every((entry) => entry.isFile())) return undefined;
  const hash = createHash('sha256');
  const paths = inside.map(({ parentPath, name }) => join(parentPath, name)).sort();
  for (const path of paths) {
    const bytes = readFileSync(path);
    hash.update(`${relative(dir, path)}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
