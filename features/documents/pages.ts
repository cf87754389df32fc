// The page of documents, and what it is told.
import type { Option } from '../../platform/card.ts';
import type { Page } from '../../platform/page.ts';
import { webPage } from '../../platform/web-page.ts';
import type { ListedDocument } from './document-facts.ts';

/** `answers`: those that come from it; `more`: how many there are beyond those. */
export type CitedDocument = ListedDocument & { id: string; answers: Option[]; more: number };

export const pages = { documents: webPage<{ documents: CitedDocument[]; page: Page }>('documents/documents') };
