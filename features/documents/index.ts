// Key documents: what the council posts beside the expression of interest, with kind, size and date.
import { everyone } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { content } from './content.ts';
import { type KeyDocument, showDocuments } from './documents.ts';

export const documents = feature(
  { name: 'documents', cards, content, words: { documents: everyone }, buttons: { 'documents.show': everyone } },
  (needs: { documents: readonly KeyDocument[] }) => ({
    words: { documents: showDocuments(needs) },
    buttons: { 'documents.show': showDocuments(needs) },
  }),
);

// What other features may know of it.
export { type KeyDocument, shown } from './documents.ts';
export type { ShownDocument } from './document-facts.ts';
