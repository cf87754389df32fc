// Reads the files of the content folder. A file that cannot be read is a problem like any other.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentProblem, whatIsThere } from '../platform/reading/problems.ts';
import { encodingOf, fromBytes, isGarbled, withoutUnseen } from './characters.ts';

/** A content folder and the problems found in it so far. File names are relative to it: "faq/deadline.md". */
export type Folder = { dir: string; problems: ContentProblem[] };

/** The text of a file that is saved as UTF-8; `undefined` and a problem when there is none. */
export function readText({ dir, problems }: Folder, file: string): string | undefined {
  const bytes = readBytes({ dir, problems }, file);
  const decoded = bytes && decodeUtf8(bytes);
  if (bytes && decoded === undefined) {
    problems.push({ file, is: 'is not in UTF-8', should: 'should be saved with the encoding UTF-8' });
  }
  return decoded === undefined ? undefined : withoutUnseen(decoded);
}

/** As `readText`, in any encoding that spreadsheets and DfE save. */
export function readSpreadsheet(folder: Folder, file: string): string | undefined {
  const bytes = readBytes(folder, file);
  if (!bytes) return undefined;
  const encoding = encodingOf(bytes);
  const text = encoding === 'bytes' ? fromBytes(bytes.toString('latin1')) : new TextDecoder(encoding).decode(bytes);
  if (isGarbled(text)) {
    const is = 'is in an encoding that cannot be read';
    folder.problems.push({ file, is, should: 'should be saved as "CSV UTF-8"' });
    return undefined;
  }
  return withoutUnseen(text);
}

/** What a JSON file says, without its `note`, which is for whoever edits it. `undefined` when it cannot be read. */
export function readJson(folder: Folder, file: string): unknown {
  const text = readText(folder, file);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text, (key, value: unknown) => (key === 'note' ? undefined : seen(value)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    folder.problems.push({
      file,
      within: [`line ${lineOf(text, reason)}`],
      is: 'cannot be read',
      should: `should be JSON: look for a missing comma, quote or bracket (${reason})`,
    });
    return undefined;
  }
}

/** JSON can write such characters as "\\u202e". */
const seen = (value: unknown): unknown => (typeof value === 'string' ? withoutUnseen(value) : value);

/** The names of a folder's files ending in `.md`, without README.md; a file of another kind is a problem, but for JSON, which others read. */
export function listMarkdown({ dir, problems }: Folder, folder: string): string[] {
  if (!existsSync(join(dir, folder))) {
    problems.push({ file: folder, is: 'is missing', should: 'should be a folder with files that end in .md' });
    return [];
  }
  const names = readdirSync(join(dir, folder))
    .filter((name) => !/^[.~]/.test(name) && name !== 'README.md' && !name.endsWith('.json'))
    .sort();
  for (const name of names.filter((other) => !other.endsWith('.md'))) {
    problems.push({ file: `${folder}/${name}`, is: whatIsThere(name), should: 'should be a file that ends in .md' });
  }
  return names.filter((name) => name.endsWith('.md'));
}

function readBytes({ dir, problems }: Folder, file: string): Buffer | undefined {
  const path = join(dir, file);
  if (existsSync(path)) return readFileSync(path);
  problems.push({ file, is: 'is missing', should: 'should be a file in the content folder' });
  return undefined;
}

/** Drops the byte order mark that spreadsheets write. `undefined` when the bytes are not UTF-8. */
function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** JSON.parse tells the place as a number of characters, or not at all when the text ends too early. */
function lineOf(text: string, reason: string): number {
  const at = /position (\d+)/.exec(reason)?.[1];
  return text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length;
}
