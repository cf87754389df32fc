// The codes of what a document is called among the news, and of what the checklist says of documents.
import type { Codes, WordingOf } from '../../platform/wording.ts';

export const wording = {
  'news.document': [],
  'notReady.documents.none': [],
  'notReady.documents.example': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
