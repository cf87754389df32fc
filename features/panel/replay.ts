// Goes through what happened to the seats of a published panel, and computes who was next each time.
import { nextFor, stillFree, type Seating } from './outcome/next.ts';
import { idOfNumber } from './read-list.ts';
import type { Selection } from './selection.ts';
import type { Verifiable } from './verifiable.ts';

/** `wanted`: whom the file says, and `found` whom the rules say; the same where officers decided. Ids, in this order. */
export type Step = { what: 'next' | 'offered' | 'returned'; of: number; wanted: string[]; found: string[] };

type Replayed = { members: Seating['members']; steps: Step[] };

/** Who holds and held seats at the end, and what was computed on the way. */
export function replay(file: Verifiable, selection: Selection): Replayed {
  const steps: Step[] = [];
  let members: Seating['members'] = file.chosen.map((number) => memberOf(number, null));
  for (const change of file.seatChanges) {
    const { number } = change;
    const id = idOfNumber(number);
    const panel = { members, selection };
    if (change.did === 'offered') {
      members = [...members, memberOf(change.to, id)];
      steps.push({ what: 'offered', of: number, ...both([idOfNumber(change.to)]) });
    } else if (change.did === 'returned') {
      const found = nextFor(id, { panel, among: [id] }).map((one) => one.id);
      members = answered(members, id, 'asked');
      steps.push({ what: 'returned', of: number, wanted: [id], found });
    } else {
      members = answered(members, id, 'declined');
      steps.push(nextAfter(change, { file, panel: { members, selection } }));
      if (change.next !== null) members = [...members, memberOf(change.next, id)];
    }
  }
  return { members, steps };
}

type Declined = Extract<Verifiable['seatChanges'][number], { did: 'declined' }>;

function nextAfter({ number, next, gone }: Declined, { file, panel }: { file: Verifiable; panel: Seating }): Step {
  const among = stillFree(panel, file.reserves.map(idOfNumber)).filter((one) => !gone.includes(Number(one)));
  const [first] = nextFor(idOfNumber(number), { panel, among });
  const wanted = next === null ? [] : [idOfNumber(next)];
  // In files of version 1, officers may have decided, where no reserve kept the rules: nothing can be computed then.
  const found = first ? [first.id] : file.version === 1 ? wanted : [];
  return { what: 'next', of: number, wanted, found };
}

const both = (ids: string[]): Pick<Step, 'wanted' | 'found'> => ({ wanted: ids, found: ids });

const memberOf = (number: number, insteadOf: string | null): Seating['members'][number] => ({
  ...{ id: idOfNumber(number), insteadOf, at: '' },
  answer: 'asked',
});

const answered = (members: Seating['members'], id: string, answer: 'asked' | 'declined'): Seating['members'] =>
  members.map((member) => (member.id === id ? { ...member, answer } : member));
