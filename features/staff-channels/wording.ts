// The code of what the checklist says of staff channels.
import type { Codes, WordingOf } from '../../platform/wording.ts';

export const wording = { 'notReady.channel': [] } as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
