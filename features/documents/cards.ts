// The cards of documents, and what each is told.
import documents from '../../adaptive-cards/documents/documents.json' with { type: 'json' };
import type documentsSample from '../../adaptive-cards/documents/documents.sample.json';
import { card } from '../../platform/card.ts';
import type { ListedDocument } from './document-facts.ts';

export const cards = {
  documents: card<{ documents: ListedDocument[] }, typeof documentsSample>(documents),
};
