// The codes of what is said of the audit.
import type { Codes, WordingOf } from '../../platform/wording.ts';

export const wording = {
  'audit.day.wrong': [],
  'audit.record.unknown': [],
  'audit.long': [],
  'audit.files': [],
  'desk.audit': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
