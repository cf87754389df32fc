// Whose schools are imported: a setting, read even where the rest of the content has problems, which an import may mend.
import { content } from '../../features/rounds/content.ts';
import { ContentError } from '../../platform/reading/problems.ts';
import { filesIn } from '../council.ts';

/**
 * DfE's code of the local authority, from service.json.
 * @throws {ContentError} when that file has a problem
 */
export function authorityIn(dir: string): string {
  const files = filesIn(dir);
  const { service } = content.read(files);
  if (!service) throw new ContentError(files.problems);
  return service.register.authority;
}
