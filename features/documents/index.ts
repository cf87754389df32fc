// Key documents: what the council posts beside the expression of interest, with kind, size and date.
//
// Where the council has named its SharePoint library, a timer asks what has changed there (`library/`). A document whose link is the address of a
// file follows that file: to where it is moved or renamed, to another version, and out of the list when it is deleted, which officers are told.
// Each page of changes is kept with the link to the next in one transaction. Facts in answers have the link of the content.
import { everyone } from '../../platform/access.ts';
import { current } from '../../platform/facts.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { content } from './content.ts';
import type { KeyDocument } from './documents.ts';
import * as z from 'zod';
import { askForChanges, readPage, type ReadNeeds } from './library/read-page.ts';
import { libraryFiles as store, type LibraryFiles } from './library/store.ts';
import { documentNews, type NewsNeeds } from './news.ts';
import { documentsNotReady, libraryNotReady } from './not-ready.ts';
import { type PageNeeds, showDocumentsPage } from './show-page.ts';
import { showDocuments } from './show-documents.ts';
import { wording } from './wording.ts';

export const documents = feature(
  {
    name: 'documents',
    cards,
    content,
    wording,
    // Each as a link, by its id: "documents.isos-report".
    facts: ({ documents }: { documents: readonly KeyDocument[] }) =>
      Object.fromEntries(documents.map(({ id, title, url }) => [`documents.${id}`, current(title, url)])),
    words: { documents: everyone },
    buttons: { 'documents.show': everyone },
    tables: {
      Library: {
        holds: 'files and folders of the council’s library with where they are and were, and how far it was read',
        personal: [],
        kept: 'for good',
      },
    },
    stores: (tables) => ({ libraryFiles: store(tables) }),
    jobs: { library: { schema: z.strictObject({}) } },
    timers: { 'library-clock': { schedule: '0 3,18,33,48 * * * *' } },
    pages: { 'GET /documents': { menu: { order: 20, says: 'menu.documents' } } },
  },
  (needs: NewsNeeds & PageNeeds & ReadNeeds & { libraryFiles: LibraryFiles }) => ({
    words: { documents: showDocuments(needs) },
    buttons: { 'documents.show': showDocuments(needs) },
    pages: { 'GET /documents': showDocumentsPage(needs) },
    news: documentNews(needs),
    notReady: [documentsNotReady(needs), libraryNotReady(needs)],
    jobs: { library: readPage(needs) },
    timers: { 'library-clock': askForChanges(needs) },
  }),
);

// What other features may know of it.
export { type KeyDocument, shown } from './documents.ts';
export type { ShownDocument } from './document-facts.ts';
