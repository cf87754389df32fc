// Which file of the library a document is, and what has become of it: another address, another version, gone.
import { dayOf, periodOf } from '../../../platform/calendar.ts';
import type { Library } from '../../../platform/library.ts';
import type { KeyDocument } from '../documents.ts';
import { addressOf, type LibraryFile } from './file.ts';
import type { LibraryFiles } from './store.ts';

export type FollowNeeds = {
  documents: readonly KeyDocument[];
  library: Library | undefined;
  libraryFiles: Pick<LibraryFiles, 'all'>;
};

/** `gone`: its file was deleted. `moved`: it lies elsewhere than the council says. */
export type Followed = { document: KeyDocument; is: 'there' | 'moved' | 'gone' };

/** All documents as they are now. Where there is no library, nothing is asked. */
export async function followAll({ documents, library, libraryFiles }: FollowNeeds): Promise<Followed[]> {
  if (!library) return documents.map((document) => ({ document, is: 'there' }));
  const files = (await libraryFiles.all()).filter(({ is }) => is !== 'folder');
  return documents.map((document) => followed(document, files));
}

/** Those that people can open. */
export const documentsNow = async (needs: FollowNeeds): Promise<KeyDocument[]> =>
  (await followAll(needs)).filter(({ is }) => is !== 'gone').map(({ document }) => document);

function followed(document: KeyDocument, files: readonly LibraryFile[]): Followed {
  const address = addressOf(document.url);
  const isIt = ({ url, was }: LibraryFile): boolean => [url, ...was].some((one) => addressOf(one) === address);
  // What lies there now comes before what lay there once.
  const file =
    files.find(({ is, url }) => is === 'file' && addressOf(url) === address) ??
    files.find((one) => one.is === 'file' && isIt(one)) ??
    files.find(isIt);
  if (!file) return { document, is: 'there' };
  if (file.is === 'deleted') return { document, is: 'gone' };
  const { sizeKb: _, ...others } = document;
  const now = { ...others, ...versionOf(document, file), url: file.url };
  return { document: now, is: addressOf(file.url) === address ? 'there' : 'moved' };
}

/** The council says when it was published, until the file changes. */
function versionOf({ published, sizeKb }: KeyDocument, { changedAt, firstChangedAt, kilobytes }: LibraryFile) {
  const isNew = changedAt > firstChangedAt && changedAt >= periodOf(published).until;
  if (isNew) return { published: dayOf(changedAt), sizeKb: kilobytes };
  return { published, ...(sizeKb !== undefined && { sizeKb: changedAt > firstChangedAt ? kilobytes : sizeKb }) };
}
