// Key documents: what the council posts beside the expression of interest, with kind, size and date.
import { everyone } from '../../platform/access.ts';
import { current } from '../../platform/facts.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { content } from './content.ts';
import { type KeyDocument, showDocuments } from './documents.ts';
import { documentNews, type NewsNeeds } from './news.ts';
import { documentsNotReady } from './not-ready.ts';
import { type PageNeeds, showDocumentsPage } from './show-page.ts';
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
    pages: { 'GET /documents': { menu: { order: 20, says: 'menu.documents' } } },
  },
  (needs: NewsNeeds & PageNeeds) => ({
    words: { documents: showDocuments(needs) },
    buttons: { 'documents.show': showDocuments(needs) },
    pages: { 'GET /documents': showDocumentsPage(needs) },
    news: documentNews(needs),
    notReady: [documentsNotReady(needs)],
  }),
);

// What other features may know of it.
export { type KeyDocument, shown } from './documents.ts';
export type { ShownDocument } from './document-facts.ts';
