// The .zip that an administrator uploads in Teams: the same settings and content give the same bytes.
import { strToU8, zipSync } from 'fflate';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest } from './check.ts';
import { fillManifest, type ManifestContent } from './fill.ts';
import type { IconFile, Icons } from './icon-rules.ts';
import { PackageError, type Settings } from './settings.ts';

/** A .zip holds local time: made by local time too, it is the same in every time zone. */
const always = () => new Date(2000, 0, 1, 12);

/** The icons of a folder, by default the ones beside this file. */
export const readIcons = (dir = import.meta.dirname): Icons => ({
  'color.png': readIcon(dir, 'color.png'),
  'outline.png': readIcon(dir, 'outline.png'),
});

const readIcon = (dir: string, file: IconFile): Uint8Array => new Uint8Array(readFileSync(join(dir, file)));

type Needs = { settings: Settings; content: ManifestContent; icons: Icons; outDir: string };

/**
 * Writes `roundtable-<version>.zip` and gives back its path.
 * @throws {PackageError} when anything about it is wrong; then nothing is written
 */
export async function packageManifest({ settings, content, icons, outDir }: Needs): Promise<string> {
  // 1. Fill, 2. check, 3. write: in this order, so that there is never a package that Teams would refuse.
  const manifest = fillManifest(settings, content);
  const problems = await checkManifest({ manifest, content, icons });
  if (problems.length > 0) throw new PackageError('The package was not made, as Teams would refuse it:', problems);

  const files = { 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`), ...icons };
  const path = join(outDir, `roundtable-${manifest.version}.zip`);
  mkdirSync(outDir, { recursive: true });
  writeFileSync(path, zipSync(files, { mtime: always(), level: 9 }));
  return path;
}
