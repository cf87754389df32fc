// The codes of the first line of a copy, and of what stands in it of records about others.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'my-data.what': [],
  'my-data.record': [],
  'my-data.field': [],
  'my-data.value': [],
  'label.did.data.copied': [],
  'my-data.named': ['count'],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
