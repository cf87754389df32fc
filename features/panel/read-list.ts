// Reads a published list back into what a panel is chosen from, or says what is wrong with it.
import { onlyOnes, rulesIn } from '../coverage/index.ts';
import { differenceOf, textOf } from './canonical.ts';
import { listOf, type PublishedList, type Sealed } from './published.ts';

/** The id of a number: ids of the same length, so that their order is that of the numbers. */
export const idOfNumber = (place: number): string => String(place).padStart(12, '0');

/** The selection of a list, whose ids are the numbers; or what is wrong with the list, a sentence each. */
export function selectionOf(list: PublishedList): Sealed | { problems: string[] } {
  const problems = problemsIn(list);
  if (problems.length > 0) return { problems };
  const { version, round, pool, seats, shares, whatIf, candidates } = list;
  const ids = (places: readonly number[]): string[] => places.map(idOfNumber);
  const sealed: Sealed = {
    round,
    pool,
    selection: {
      seats,
      shares,
      whatIf: { in: ids(whatIf.in), out: ids(whatIf.out), changes: whatIf.changes },
      candidates: candidates.map(({ number: place, ...one }) => ({
        id: idOfNumber(place),
        ...(version === 2 && { lot: place }),
        ...one,
      })),
    },
  };
  const different = differenceOf(textOf(list), textOf(listOf(sealed)));
  return different
    ? { problems: [`The list was changed: ${different.found} stands where ${different.wanted} should.`] }
    : sealed;
}

const ORDER = {
  1: 'The candidates are not numbered from 1, one by one.',
  2: 'The candidates are not in the order of their numbers, each once.',
} as const;

const repeatedIn = ({ number: place, fits }: PublishedList['candidates'][number]): string[] =>
  [...new Set(fits)].flatMap((rule) => {
    const times = fits.filter((one) => one === rule).length;
    return times === 1 ? [] : [`The number ${place} counts towards “${rule}” ${times} times.`];
  });

function problemsIn({ version, seats, shares, whatIf, candidates }: PublishedList): string[] {
  const known = new Set(rulesIn(seats).map(({ id }) => id));
  const unknown = [
    ...candidates.flatMap(({ fits }) => fits),
    ...Object.keys(shares.of),
    ...whatIf.changes.flatMap((change) => ('rule' in change ? change.rule : [])),
  ].filter((id) => !known.has(id));
  const numbers = candidates.map((one) => one.number);
  const inOrder = numbers.every((place, n) => (version === 1 ? place === n + 1 : place > (numbers[n - 1] ?? 0)));
  const nobody = [...whatIf.in, ...whatIf.out].filter((place) => !numbers.includes(place));
  const both = whatIf.in.filter((place) => whatIf.out.includes(place));
  const more = Object.entries(shares.of).filter(([, share]) => share > shares.schools);
  const codes = new Set(candidates.flatMap((one) => onlyOnes.map((per) => one[per])));
  const nowhere = whatIf.changes.flatMap((change) => ('of' in change && !codes.has(change.of) ? change.of : []));
  return [
    ...(inOrder ? [] : [ORDER[version]]),
    ...candidates.flatMap(repeatedIn),
    ...more.map(([rule]) => `More schools fit “${rule}” than there are.`),
    ...[...new Set(unknown)].map((id) => `“${id}” is none of the rules and wishes.`),
    ...nobody.map((place) => `Nobody has the number ${place}, which is fixed in or left out.`),
    ...both.map((place) => `The number ${place} is fixed in and left out.`),
    ...nowhere.map((of) => `Nobody is from ${of}, which a rule is changed for.`),
  ];
}
