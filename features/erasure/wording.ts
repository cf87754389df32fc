// The codes of what erasures say: what is wrong with a form, where each stands, and what officers have to do.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'erasure.typed.missing': [],
  'erasure.typed.nothing': [],
  'erasure.reason.missing': [],
  'erasure.reason.long': [],
  'erasure.hold.missing': [],
  'erasure.unnamed': [],
  'erasure.state.held': ['since'],
  'erasure.state.wanted': ['due'],
  'erasure.state.asked': ['name'],
  'erasure.state.approved': [],
  'erasure.records': [],
  'erasure.record': ['day'],
  'notReady.erasure': ['day'],
  'notReady.erasure.many': ['count', 'day'],
  'label.did.erasure.wanted': [],
  'label.did.erasure.unwanted': [],
  'label.did.erasure.looked-up': [],
  'label.did.erasure.asked': [],
  'label.did.erasure.cancelled': [],
  'label.did.erasure.counted': [],
  'label.did.erasure.approved': [],
  'label.did.erasure.held': [],
  'label.did.erasure.released': [],
  'label.did.erasure.done': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
