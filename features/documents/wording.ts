// The code of what a document is called among the news.
import type { Codes, WordingOf } from '../../platform/wording.ts';

export const wording = { 'news.document': [] } as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
