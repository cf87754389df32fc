// Makes a withdrawn nomination stand again: officers look at it anew, but what they found ineligible stays so.
import type { Nomination, NominationState } from './nomination.ts';
import type { Nominations } from './ports.ts';

/** The state in which a nominee puts a withdrawn nomination back. Withdrawing it must not undo what officers decided against it. */
export async function stateAgain(
  { round, person }: Nomination,
  { nominations }: { nominations: Nominations },
): Promise<NominationState> {
  const versions = await nominations.versions(round, person);
  const before = versions.findLast(({ state }) => state !== 'withdrawn');
  return before?.state === 'ineligible' ? 'ineligible' : 'received';
}
