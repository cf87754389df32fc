// The code of what the checklist says of officers themselves.
import type { Codes, WordingOf } from '../../platform/wording.ts';

export const wording = { 'notReady.officers': [] } as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
