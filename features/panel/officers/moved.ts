// Finds what an officer's press moved, and what it was that moved it.
import type { Fields } from '../../../platform/turn.ts';
import { isOfSame, type Change } from '../selection.ts';
import { idsIn, poolIn, readWhatIf } from '../what-if.ts';
import { barrierInWords, changeInWords, say, type Spoken } from '../words.ts';
import type { Moved, Trying } from './choosing-facts.ts';
import type { Solved } from './solved.ts';

/** What the card before was, as a button of it sends it: `was`, `wasPool`, `members`. */
export const beforeIn = (fields: Fields, { seats }: Spoken): Trying => ({
  whatIf: readWhatIf({ whatIf: fields['was'] }, seats),
  pool: poolIn(fields['wasPool']),
  members: idsIn(fields['members']),
});

/** Who came in and went out since the card before, and why; `null` where all is as it was. */
export function movedSince(before: Trying, { suggestion, trying, spoken }: Solved): Moved | null {
  const because = differences(before, trying, spoken);
  const now = suggestion.kind === 'panel' && before.members.length > 0 ? suggestion.members : before.members;
  const names = (ids: readonly string[], others: readonly string[]) =>
    ids.filter((id) => !others.includes(id)).map((id) => ({ id, name: spoken.person(id) }));
  const [came, went] = [names(now, before.members), names(before.members, now)];
  if (because.length === 0 && came.length + went.length === 0) return null;
  return { came, went, because: because.length > 0 ? because : [say(spoken, 'panel.moved.others')] };
}

/** What is tried now and was not before, and the other way round. */
function differences(before: Trying, now: Trying, spoken: Spoken): string[] {
  const [was, is] = [before.whatIf, now.whatIf];
  const fresh = (here: readonly string[], there: readonly string[]) => here.filter((id) => !there.includes(id));
  const isIn = (change: Change, changes: readonly Change[]) =>
    changes.some((other) => isOfSame(change, other) && other.to === change.to);
  const gone = was.changes.filter((change) => !is.changes.some((other) => isOfSame(change, other)));
  const freed = fresh([...was.in, ...was.out], [...is.in, ...is.out]);
  return [
    ...is.changes.filter((change) => !isIn(change, was.changes)).map((change) => changeInWords(change, spoken)),
    ...gone.map((change) => say(spoken, 'panel.moved.back', { what: changeInWords(change, spoken) })),
    ...fresh(is.in, was.in).map((id) => say(spoken, 'panel.tried.in', { name: spoken.person(id) })),
    ...fresh(is.out, was.out).map((id) => say(spoken, 'panel.tried.out', { name: spoken.person(id) })),
    ...freed.map((id) => say(spoken, 'panel.tried.rules', { name: spoken.person(id) })),
    ...(before.pool === now.pool ? [] : [say(spoken, `panel.pool.${now.pool}`)]),
  ];
}

/** All that is tried. Who is fixed in and cannot be chosen any more is said to be so. */
export function triedIn({ trying, barriers, spoken }: Solved): string[] {
  const { whatIf, pool } = trying;
  return [
    ...whatIf.changes.map((change) => changeInWords(change, spoken)),
    ...whatIf.in.map((id) => {
      const [name, barrier] = [spoken.person(id), barriers.get(id)];
      if (!barrier) return say(spoken, 'panel.tried.in', { name });
      return say(spoken, 'panel.tried.barred', { name, barrier: barrierInWords(barrier, spoken) });
    }),
    ...whatIf.out.map((id) => say(spoken, 'panel.tried.out', { name: spoken.person(id) })),
    ...(pool === 'all' ? [] : [say(spoken, `panel.pool.${pool}`)]),
  ];
}
