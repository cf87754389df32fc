// The codes of what retention says: what is wrong with a date, what officers have to do, and where a round stands.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'retention.date.missing': [],
  'retention.date.future': [],
  'retention.date.early': [],
  'retention.reason.missing': [],
  'retention.reason.long': [],
  'retention.state.open': [],
  'retention.state.dated': ['finished', 'from'],
  'retention.state.held': [],
  'retention.state.purged': ['day'],
  'retention.records': [],
  'label.did.retention.dated': [],
  'label.did.retention.held': [],
  'label.did.retention.released': [],
  'label.did.retention.purged': [],
  'notReady.retention': ['round'],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
