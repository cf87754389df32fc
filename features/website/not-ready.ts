// Tells officers' checklist that a statement of the website is missing, or is still the example.
import { type Check, isExample } from '../../platform/checklist.ts';
import type { Statement } from './content.ts';
import type { Wording } from './wording.ts';

export const websiteNotReady =
  ({ statements, wording }: { statements: readonly Statement[]; wording: Wording }): Check =>
  () => {
    if (statements.length < 2) return [{ text: wording['notReady.website.none'] }];
    return isExample(...statements.map(({ text }) => text)) ? [{ text: wording['notReady.website.example'] }] : [];
  };
