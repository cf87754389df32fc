// The codes of what is said of work that was set aside: what each kind is.
import type { Codes, WordingOf } from '../../platform/wording.ts';

export const wording = {
  'setAside.outbox': [],
  'setAside.delivery': [],
  'setAside.digest': [],
  'setAside.alike': [],
  'setAside.earlier-questions': [],
  'setAside.waiting-questions': [],
  'setAside.question-card': [],
  'setAside.purge': [],
  'setAside.library': [],
  'setAside.other': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
