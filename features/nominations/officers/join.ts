// Two nominations of one person: officers say which one they keep, by its reference, and the other is set aside.
import { duplicates } from '../duplicates.ts';
import { type NominationSummary, stands } from '../nomination.ts';

/** The only other nomination that may be of the same person; `undefined` where there are more, or none. */
export function onlyOther(one: NominationSummary, all: readonly NominationSummary[]): NominationSummary | undefined {
  const same = duplicates(all)
    .of(one)
    .flatMap(({ reason, others }) => (reason === 'email' || reason === 'name' ? others : []));
  const [first, second] = new Set(same);
  return second ? undefined : first;
}

/** The nomination that an officer names in what they typed; `undefined` where it is none that stands, or this one itself. */
export function namedIn(typed: string, own: string, all: readonly NominationSummary[]): NominationSummary | undefined {
  const words = new Set(typed.toUpperCase().split(/[^A-Z\d-]+/u));
  return all.find((one) => one.reference !== own && stands(one) && words.has(one.reference));
}
