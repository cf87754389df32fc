// Writes and reads what is published of a selection: numbers for people, codes for schools and trusts, the rules as they are.
import { type OnlyOne, onlyOnes, rulesIn } from '../coverage/index.ts';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { groupsBy } from './worth.ts';
import { numbered, pools, shareOf, type Change, type Pool, type Selection } from './selection.ts';
import { changeShape, seatsShape, sharesShape } from './shape.ts';

/** A selection that nothing but a draw is missing to. */
export type Sealed = { round: string; pool: Pool; selection: Omit<Selection, 'order'> };

const FORMAT = 'roundtable-selection';
const VERSION = 1;

export const number = z.int().positive();
const codeIn = { school: z.string().regex(/^(?:S[1-9]\d*)?$/u), trust: z.string().regex(/^(?:T[1-9]\d*)?$/u) };

/** The published list. `number`: the place among the references in the order of their characters, from 1. */
export const listShape = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  round: z.string(),
  pool: z.enum(pools),
  seats: seatsShape,
  shares: sharesShape,
  whatIf: z.strictObject({ in: z.array(number), out: z.array(number), changes: z.array(changeShape) }),
  candidates: z.array(z.strictObject({ number, fits: z.array(z.string()), ...codeIn })),
});
export type PublishedList = z.infer<typeof listShape>;

/** SHA-256 of a text, in hexadecimal digits. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The text whose hash is posted: the list as JSON, without spaces. The same selection gives the same text. */
export const publishedSelection = (sealed: Sealed): string => JSON.stringify(listOf(sealed));

/**
 * The list, with its properties in a fixed order. Schools and trusts have codes only where a rule can tell that they are the same: where
 * more than one candidate is from there, or where officers changed how many may be. Codes are given in the order of the numbers.
 */
export function listOf({ round, pool, selection }: Sealed): PublishedList {
  const { seats, shares, whatIf, candidates } = selection;
  const places = new Map(numbered(candidates.map(({ id }) => id)));
  const placesOf = (ids: readonly string[]): number[] =>
    ids.flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
  const inOrder = candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const codes = {
    school: codesOf('school', inOrder, whatIf.changes),
    trust: codesOf('trust', inOrder, whatIf.changes),
  };
  const rules = [...new Set(rulesIn(seats).map(({ id }) => id))];
  return {
    format: FORMAT,
    version: VERSION,
    round,
    pool,
    seats: seatsShape.parse(seats),
    shares: {
      schools: shares.schools,
      of: Object.fromEntries(rules.flatMap((id) => entryOf(id, shareOf(shares, id)))),
    },
    whatIf: {
      in: placesOf(whatIf.in),
      out: placesOf(whatIf.out),
      changes: whatIf.changes.flatMap((change) => {
        if (change.kind !== 'per') return [changeShape.parse(change)];
        const of = codes[change.per].get(change.of);
        return of === undefined ? [] : [changeShape.parse({ ...change, of })];
      }),
    },
    candidates: inOrder.map(({ fits, school, trust }, n) => ({
      number: n + 1,
      fits: rules.filter((id) => fits.includes(id)),
      school: codes.school.get(school) ?? '',
      trust: codes.trust.get(trust) ?? '',
    })),
  };
}

const entryOf = (id: string, share: number | undefined): [string, number][] =>
  share === undefined ? [] : [[id, share]];

const LETTERS = { school: 'S', trust: 'T' } as const satisfies Record<OnlyOne, string>;

function codesOf(
  per: OnlyOne,
  inOrder: Selection['candidates'],
  changes: readonly Change[],
): ReadonlyMap<string, string> {
  const changed = new Set(changes.flatMap((change) => (change.kind === 'per' && change.per === per ? change.of : [])));
  const shared = [...groupsBy(per, inOrder)].filter(([of, group]) => group.length > 1 || changed.has(of));
  return new Map(shared.map(([of], n) => [of, `${LETTERS[per]}${n + 1}`]));
}

/** The id of a number: ids of the same length, so that their order is that of the numbers. */
export const idOfNumber = (place: number): string => String(place).padStart(6, '0');

/** The selection of a list, whose ids are the numbers; or what is wrong with the list, a sentence each. */
export function selectionOf(list: PublishedList): Sealed | { problems: string[] } {
  const problems = problemsIn(list);
  if (problems.length > 0) return { problems };
  const { round, pool, seats, shares, whatIf, candidates } = list;
  const ids = (places: readonly number[]): string[] => places.map(idOfNumber);
  return {
    round,
    pool,
    selection: {
      seats,
      shares,
      whatIf: { in: ids(whatIf.in), out: ids(whatIf.out), changes: whatIf.changes },
      candidates: candidates.map(({ number: place, ...one }) => ({ id: idOfNumber(place), ...one })),
    },
  };
}

function problemsIn({ seats, shares, whatIf, candidates }: PublishedList): string[] {
  const known = new Set(rulesIn(seats).map(({ id }) => id));
  const unknown = [
    ...candidates.flatMap(({ fits }) => fits),
    ...Object.keys(shares.of),
    ...whatIf.changes.flatMap((change) => ('rule' in change ? change.rule : [])),
  ].filter((id) => !known.has(id));
  const nobody = [...whatIf.in, ...whatIf.out].filter((place) => place > candidates.length);
  const both = whatIf.in.filter((place) => whatIf.out.includes(place));
  const codes = new Set(candidates.flatMap((one) => onlyOnes.map((per) => one[per])));
  const nowhere = whatIf.changes.flatMap((change) => ('of' in change && !codes.has(change.of) ? change.of : []));
  return [
    ...(candidates.every((one, n) => one.number === n + 1)
      ? []
      : ['The candidates are not numbered from 1, one by one.']),
    ...[...new Set(unknown)].map((id) => `“${id}” is none of the rules and wishes.`),
    ...nobody.map((place) => `Nobody has the number ${place}, which is fixed in or left out.`),
    ...both.map((place) => `The number ${place} is fixed in and left out.`),
    ...nowhere.map((of) => `Nobody is from ${of}, which a rule is changed for.`),
  ];
}
