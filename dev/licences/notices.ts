// The licence notices of all packages that went into a bundle. The plugins for it name one version of a package that is there
// twice, and pass over a package without a licence text in silence; both happen here, and either would be a notice left out.
import type { Metafile } from 'esbuild';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import gapsFile from './gaps.json' with { type: 'json' };

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string().optional() });

/** What a package does not say itself, written down once somebody has looked. `file` is where its licence stands, other than usual. */
const gap = z.strictObject({
  why: z.string(),
  licence: z.string().optional(),
  file: z.string().optional(),
  copyright: z.string().optional(),
});
export type Gaps = Readonly<Record<string, z.infer<typeof gap>>>;

type Package = { id: string; folder: string; licence: string | undefined };

/**
 * A text with name, version, licence and licence text of every package of which something is in the bundle.
 * Throws a sentence for each package that does not say its licence and is not among the gaps, and for each gap that is none any more.
 */
export function licenceNotices(
  metafile: Pick<Metafile, 'outputs'>,
  gaps: Gaps = z.record(z.string(), gap).parse(gapsFile),
): string {
  const problems: string[] = [];
  const packages = packagesIn(metafile);
  const notices = [...packages.values()].map(({ id, folder, licence = gaps[id]?.licence }) => {
    const text = textIn(folder, gaps[id]);
    if (licence === undefined) problems.push(`${id} names no licence; look, and write it into dev/licences/gaps.json.`);
    if (text === undefined) problems.push(`${id} has no licence text; find it, and name it in dev/licences/gaps.json.`);
    return `${id}\nLicence: ${licence ?? ''}\n\n${text?.trim() ?? ''}\n`;
  });
  for (const id of Object.keys(gaps))
    if (!packages.has(id)) problems.push(`${id} is in dev/licences/gaps.json but not in the bundle; take it out.`);
  if (problems.length > 0)
    throw new Error(`The licence notices cannot be written:\n${problems.map((line) => `- ${line}`).join('\n')}`);
  return [HEAD, ...notices].join(`\n${'-'.repeat(80)}\n\n`);
}

const HEAD =
  'Roundtable contains the following packages, each under the licence given with it.\n' +
  'Where the words in language/english.bin come from is said in language/NOTICE.txt.\n';

/** The packages of which at least a byte is in the output, in the order of their names. */
function packagesIn({ outputs }: Pick<Metafile, 'outputs'>): Map<string, Package> {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = inputs.flatMap(([path, { bytesInOutput }]) => {
    const folder = folderOf(path);
    return folder === undefined || bytesInOutput === 0 ? [] : [folder];
  });
  const packages = [...new Set(folders)].map((folder) => {
    const { name, version, license } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    return { id: `${name} ${version}`, folder, licence: license };
  });
  return new Map(packages.sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => [one.id, one]));
}

/** The innermost package that a file lies in. What a package brings of another without its manifest is its own. */
function folderOf(path: string): string | undefined {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path)?.[0];
  if (folder === undefined || existsSync(join(folder, 'package.json'))) return folder;
  return folderOf(folder.slice(0, folder.lastIndexOf('node_modules')));
}

/** All that a package has of licence and notice files; where it has none, what the gap says. */
function textIn(folder: string, known: Gaps[string] | undefined): string | undefined {
  const usual = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|copyright|notice)/iu.test(entry.name))
    .map(({ name }) => name);
  const files = known?.file === undefined ? usual.sort() : [known.file];
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  if (known?.copyright !== undefined) texts.push(`${known.copyright}\n\n${mit()}`);
  return texts.length > 0 ? [...new Set(texts)].join('\n\n') : undefined;
}

const mit = () => readFileSync(join(import.meta.dirname, 'MIT.txt'), 'utf8');
