// The codes of what a document is called among the news, and of what the menu and the checklist say of documents.
import type { Codes, WordingOf } from '../../platform/wording.ts';

export const wording = {
  'news.document': [],
  'menu.documents': [],
  'notReady.documents.none': [],
  'notReady.documents.example': [],
  'notReady.documents.gone': ['title'],
  'notReady.documents.moved': ['title'],
  'notReady.documents.unread': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
