// The bundled files of pages: styles, scripts and pictures, each with a hash in its name, so that a browser may keep it for good.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteAnswer } from './answer.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

const HASH = /-[\dA-Z]{8}(?=\.\w+$)/u;

/** The build puts them beside the bundle, whose chunks are one folder further down. */
const FOLDER = ['./assets', '../assets']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path) && readdirSync(path).some((name) => HASH.test(name)));

export type Assets = {
  /** Where a file is, by its name without the hash. */
  href: (name: string) => string;
  /** A file; `undefined` where there is none of this name. */
  find: (name: string) => SiteAnswer | undefined;
};

/** Reads each file once a process. Without a build there are none, and pages are read as they are. */
export function openAssets(folder = FOLDER): Assets {
  const names = folder === undefined ? [] : readdirSync(folder);
  const hashed = new Map(names.map((name) => [name.replace(HASH, ''), name]));
  const read = new Map<string, SiteAnswer>();
  return {
    href: (name) => `/assets/${hashed.get(name) ?? name}`,
    find: (name) => {
      if (folder === undefined || !names.includes(name)) return undefined;
      const known = read.get(name) ?? {
        status: 200,
        headers: {
          'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
          'cache-control': HASH.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        },
        body: readFileSync(join(folder, name)),
      };
      read.set(name, known);
      return known;
    },
  };
}
