// The codes of what the digest says to officers who choose when it comes.
import type { Codes, WordingOf } from '../../platform/wording.ts';

export const wording = {
  'digest.rhythm.missing': [],
  'digest.at.unknown': [],
  'digest.sections.missing': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
