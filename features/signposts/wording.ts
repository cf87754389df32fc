// The code of what the checklist says of signposts.
import type { Codes, WordingOf } from '../../platform/wording.ts';

export const wording = { 'notReady.signposts': [] } as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
