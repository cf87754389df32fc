// Reads everything the council edits, once, at the start. It loads whole or not at all.
import * as features from '../features.ts';
import { checkAll, checkLast, type ContentOf, isWhole, readAll } from '../platform/reading/fold.ts';
import { ContentError } from '../platform/reading/problems.ts';
import { factsOf } from '../platform/start.ts';
import { readCommands } from './commands.ts';
import { filesIn } from './council.ts';
import { SHIPPED } from './shipped.ts';
import { readWording } from './wording.ts';

export { ContentError } from '../platform/reading/problems.ts';

/** All that the council edits, once loaded and checked. */
export type Content = ContentOf<typeof features>;

/**
 * The content of a folder such as `content/`, read and checked synchronously. Beneath its sentences and commands lie those of `shipped`.
 * @throws {ContentError} when anything is wrong; its message has a line for every problem, with file, item, field,
 * what is there and what should be.
 */
export function loadContent(dir = SHIPPED, shipped = SHIPPED): Content {
  const files = filesIn(dir, shipped);
  const { problems } = files;

  // 1. Read each file and hold it against its shape.
  const read = readAll(features, files);
  const wording = readWording(files, features);
  const commands = readCommands(files, Object.values(features));

  // 2. Check what must hold inside and between the files that could be read.
  problems.push(...checkAll(features, read), ...files.unread());

  // 3. All or nothing; what can be told only when all else is right comes last.
  if (problems.length > 0 || !isWhole(read)) throw new ContentError(problems);
  const content = { ...read, wording, commands };
  const last = checkLast(features, { ...content, facts: factsOf(features, content) });
  if (last.length > 0) throw new ContentError(last);
  return content;
}
