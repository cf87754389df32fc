// Tells officers' checklist that there are no documents, that their links are still the example's, or what the library has made of them.
import { type Check, isExample } from '../../platform/checklist.ts';
import { filled } from '../../platform/format.ts';
import type { KeyDocument } from './documents.ts';
import { followAll, type FollowNeeds } from './library/follow.ts';
import type { LibraryFiles } from './library/store.ts';
import type { Wording } from './wording.ts';

type Needs = { documents: readonly KeyDocument[]; wording: Wording };

export const documentsNotReady =
  ({ documents, wording }: Needs): Check =>
  () => {
    if (documents.length === 0) return [{ text: wording['notReady.documents.none'] }];
    const links = documents.map(({ url }) => url);
    return isExample(...links) ? [{ text: wording['notReady.documents.example'], says: 'documents' }] : [];
  };

/** What has become of files, and whether the library can be read. Nothing is asked where there is none. */
export const libraryNotReady =
  ({ wording, ...needs }: FollowNeeds & { libraryFiles: Pick<LibraryFiles, 'reading'>; wording: Wording }): Check =>
  async () => {
    if (!needs.library) return [];
    const [followed, { fault }] = await Promise.all([followAll(needs), needs.libraryFiles.reading()]);
    const told = followed.flatMap(({ document: { title }, is }) =>
      is === 'there' ? [] : [{ text: filled(wording[`notReady.documents.${is}`], { title }), says: 'documents' }],
    );
    return fault === '' ? told : [{ text: wording['notReady.documents.unread'] }, ...told];
  };
