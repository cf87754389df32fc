// The codes of what the checklist says of the website.
import type { Codes, WordingOf } from '../../platform/wording.ts';

export const wording = {
  'notReady.website.none': [],
  'notReady.website.example': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
