// Tells officers' checklist that there are no documents, or that their links are still the example's.
import { type Check, isExample } from '../../platform/checklist.ts';
import type { KeyDocument } from './documents.ts';
import type { Wording } from './wording.ts';

type Needs = { documents: readonly KeyDocument[]; wording: Wording };

export const documentsNotReady =
  ({ documents, wording }: Needs): Check =>
  () => {
    if (documents.length === 0) return [{ text: wording['notReady.documents.none'] }];
    const links = documents.map(({ url }) => url);
    return isExample(...links) ? [{ text: wording['notReady.documents.example'], says: 'documents' }] : [];
  };
