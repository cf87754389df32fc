// Codes of what the checklist says of officers themselves, and of the menu.
import type { Codes, WordingOf } from '../../platform/wording.ts';

export const wording = { 'notReady.officers': [], 'desk.home': [] } as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
