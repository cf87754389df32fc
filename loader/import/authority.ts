// Whose schools are imported: a setting, read even where the rest of the content has problems, which an import may mend.
import { check } from '../check.ts';
import { readJson, type Folder } from '../files.ts';
import { ContentError } from '../problems.ts';
import { service } from '../schema.ts';

/**
 * DfE's code of the local authority, from service.json.
 * @throws {ContentError} when that file has a problem
 */
export function authorityIn(dir: string): string {
  const folder: Folder = { dir, problems: [] };
  const file = 'service.json';
  const value = readJson(folder, file);
  const read =
    value === undefined ? undefined : check({ schema: service, value, place: { file }, problems: folder.problems });
  if (!read) throw new ContentError(folder.problems);
  return read.register.authority;
}
