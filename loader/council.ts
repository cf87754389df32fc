// The council's folder, as features read it. Words lie over those that ship, so that an upgrade that brings new ones still starts.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Files } from '../platform/reading/files.ts';
import { whatIsThere, type ContentProblem } from '../platform/reading/problems.ts';
import { fit as fitted } from '../platform/reading/fit.ts';
import { type Folder, readJson } from './files.ts';
import { readAllFiled } from './front-matter.ts';
import { SHIPPED } from './shipped.ts';
import { readRows } from './spreadsheet.ts';

export type CouncilFiles = Files & {
  /** JSON files that nobody has read: their names, or those of their folders, are not what they should be. */
  unread: () => ContentProblem[];
  /** What of a file of words is the council's, by the names at its top; of the content that ships, all. */
  own: (file: string) => readonly string[];
};

/** The files of a folder, with those of `shipped` beneath its words. */
export function filesIn(dir: string, shipped = SHIPPED): CouncilFiles {
  const problems: ContentProblem[] = [];
  const folder: Folder = { dir, problems };
  const asked = new Set<string>();
  const fit: Files['fit'] = (value, schema, place) => fitted({ schema, value, place, problems });
  const json =
    (read: (file: string) => unknown): Files['json'] =>
    (file, shape) => {
      asked.add(file);
      const value = read(file);
      return value === undefined ? undefined : fit(value, shape, { file });
    };
  return {
    json: json((file) => readJson(folder, file)),
    words: json((file) => readWords(folder, { file, shipped })),
    markdown: (within, shape) => readAllFiled(folder, within, shape),
    rows: (file, columns, optional) => readRows(folder, file, columns, optional),
    fit,
    exists: (file) => existsSync(join(dir, file)),
    problems,
    unread: () => unreadIn(dir, asked),
    own: (file) => ownIn(dir, file),
  };
}

function readWords(folder: Folder, { file, shipped }: { file: string; shipped: string }): unknown {
  const isShipped = resolve(folder.dir) === resolve(shipped);
  const beneath = isShipped ? undefined : readJson({ ...folder, dir: shipped }, file);
  if (!isShipped && !existsSync(join(folder.dir, file))) return beneath;
  const own = readJson(folder, file);
  return isGroup(own) && isGroup(beneath) ? { ...beneath, ...own } : own;
}

/** Whoever reads the file itself says what is wrong with it. */
function ownIn(dir: string, file: string): readonly string[] {
  if (!existsSync(join(dir, file))) return [];
  const own = readJson({ dir, problems: [] }, file);
  return isGroup(own) ? Object.keys(own) : [];
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function unreadIn(dir: string, asked: ReadonlySet<string>): ContentProblem[] {
  if (!existsSync(dir)) return [];
  const inside = readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? readdirSync(join(dir, entry.name)).map((name) => `${entry.name}/${name}`) : [entry.name],
  );
  const should = 'should be the name of a file that the service reads: check it, and that of its folder';
  return inside
    .filter((file) => file.endsWith('.json') && !/(^|\/)[.~]/.test(file) && !asked.has(file))
    .map((file) => ({ file, is: whatIsThere(file), should }));
}
