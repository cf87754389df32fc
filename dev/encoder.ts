// Puts the sentence encoder into a build where its packages are installed, with the vectors of the phrasings that ship.
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { keepVectors } from '../encoder/kept.ts';
import { isInstalled, PACKAGES } from '../encoder/model.ts';
import { loadContent } from '../loader/load.ts';

/** What was embedded the last time: most of it is embedded no more. */
const CACHE = 'node_modules/.cache/roundtable/vectors.bin';
const vectorsIn = (out: string): string => join(out, 'encoder/vectors.bin');

/** The packages are copied whole, and so with their licences; no bundler finds the files that they read. */
export async function copyEncoder(out: string): Promise<void> {
  if (!isInstalled()) return;
  const folders = new Map<string, string>();
  for (const name of PACKAGES) addPackage(name, import.meta.url, folders);
  for (const [name, folder] of folders) cpSync(folder, join(out, 'node_modules', name), { recursive: true });
  const { faq } = loadContent();
  mkdirSync(dirname(CACHE), { recursive: true });
  await keepVectors(
    faq.flatMap(({ title, alsoAskedAs }) => [title, ...alsoAskedAs]),
    CACHE,
  );
  cpSync(CACHE, vectorsIn(out));
}

/** For a service on this computer, which finds the packages where they are installed. Without vectors it embeds the phrasings itself. */
export function copyVectors(out: string): void {
  if (existsSync(CACHE)) cpSync(CACHE, vectorsIn(out));
}

/** Adds a package as whoever is at `from` finds it, and all that it depends on. */
function addPackage(name: string, from: string, folders: Map<string, string>): void {
  if (folders.has(name)) return;
  const file = createRequire(from).resolve(`${name}/package.json`);
  folders.set(name, dirname(file));
  const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies?: Record<string, string> };
  for (const other of Object.keys(dependencies)) addPackage(other, file, folders);
}
