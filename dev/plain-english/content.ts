// Reads what people are told in the files of a content folder, and says of each file what is not plain English.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { remarksOn } from './remarks.ts';

/** What people type, and what is for whoever edits the file. */
const NOT_TOLD = new Set([
  'alsoSaid',
  'around',
  'asked',
  'courtesies',
  'loosely',
  'nearlySaid',
  'note',
  'phrases',
  'signs',
]);

/** A line for each remark on what a folder's files tell people: none where all of it is plain. What cannot be read is told elsewhere. */
export const remarksOnContent = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:json|md)$/u.test(file) && !file.endsWith('README.md'))
    .sort()
    .flatMap((file) =>
      told(file, readFileSync(join(folder, file), 'utf8')).flatMap((text) =>
        remarksOn(text).map(({ sentence, remark }) => `${file}: "${sentence}" ${remark}.`),
      ),
    );

const told = (file: string, text: string): string[] =>
  file.endsWith('.md') ? [text.replace(/^---\n.*?\n---\n/su, '')] : stringsIn(parsed(text));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const fields = z.record(z.string(), z.unknown());

/** All texts in a value of JSON that are told. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return Object.entries(fields.safeParse(value).data ?? {}).flatMap(([name, one]) =>
    NOT_TOLD.has(name) ? [] : stringsIn(one),
  );
}
