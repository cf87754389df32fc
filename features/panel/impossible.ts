// Finds what no published panel can say, before anything is computed: numbers of nobody, seats of two people, lists with somebody twice.
import { LONGEST_WORDS, wordsIn } from './draw/seed.ts';
import type { Verifiable } from './verifiable.ts';

/** What cannot be, a sentence each. */
export const impossibleIn = (file: Verifiable): string[] => [
  ...strangersIn(file),
  ...seatsOfTwo(file),
  ...notAmongReserves(file),
  ...strangeWords(file),
];

function strangersIn({ selection, chosen, reserves, gone, seatChanges, seats }: Verifiable): string[] {
  const all = [
    ...[...chosen, ...reserves, ...gone],
    ...seatChanges.flatMap((change) => [
      change.number,
      ...(change.did === 'declined' ? [change.next ?? change.number, ...change.gone] : []),
      ...(change.did === 'offered' ? [change.to] : []),
    ]),
    ...seats.flatMap(({ number, reserves: own }) => [number, ...own]),
  ];
  const known = new Set(selection.candidates.map(({ number }) => number));
  const strangers = new Set(all.filter((number) => !known.has(number)));
  return [...strangers].map((number) => `Nobody in the list has the number ${number}.`);
}

/** Whoever declines holds a seat, whoever is offered one never did, and it is free then: otherwise a seat would be two people's. */
function seatsOfTwo({ chosen, seatChanges }: Verifiable): string[] {
  const [holding, asked, free] = [new Set(chosen), new Set(chosen), new Set<number>()];
  const problems = chosen.length > holding.size ? ['Somebody was chosen twice.'] : [];
  const offer = (seat: number, to: number): void => {
    if (!free.delete(seat)) problems.push(`The seat of number ${seat} was offered, and was not free.`);
    if (asked.has(to)) problems.push(`The number ${to} was offered a seat twice.`);
    for (const numbers of [holding, asked]) numbers.add(to);
  };
  for (const change of seatChanges) {
    const { did, number } = change;
    if (did === 'offered') offer(number, change.to);
    else if (did === 'returned') {
      if (!free.delete(number)) problems.push(`The number ${number} had a seat back that was not free.`);
      holding.add(number);
    } else {
      if (!holding.delete(number)) problems.push(`The number ${number} declined, and held no seat.`);
      free.add(number);
      if (change.next !== null) offer(number, change.next);
    }
  }
  return problems;
}

/** Reserves who are marked as gone are some of those who hold no seat, in the same order, each once. */
function notAmongReserves({ version, chosen, reserves, gone, seatChanges }: Verifiable): string[] {
  const asked = new Set(version === 1 ? [] : chosen);
  const isWrong = (some: readonly number[]): boolean => {
    const among = reserves.filter((number) => some.includes(number) && !asked.has(number));
    return among.join() !== some.join();
  };
  const wrong = seatChanges.filter((change) => {
    const came = change.did === 'declined' ? change.next : change.did === 'offered' ? change.to : null;
    if (version !== 1 && came !== null) asked.add(came);
    return change.did === 'declined' && isWrong(change.gone);
  });
  const wrongIn = wrong.map(
    ({ number }) => `Of those marked as gone when number ${number} declined, some are no reserves, or are there twice.`,
  );
  return isWrong(gone) ? [...wrongIn, 'Of those marked as gone, some are no reserves, or are there twice.'] : wrongIn;
}

/** Words with a line feed would make the same seed as others without. */
function strangeWords({ lottery }: Verifiable): string[] {
  const strange = (lottery?.words ?? []).filter(
    (words) => words === '' || words.length > LONGEST_WORDS || wordsIn(words) !== words,
  );
  return strange.map((words) => `The words ${JSON.stringify(words)} are not as Roundtable keeps words.`);
}
