// Writes and reads what is published of a selection: numbers for people, codes for schools and trusts, the rules as they are.
import { type OnlyOne, rulesIn } from '../coverage/index.ts';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { groupsBy } from './worth.ts';
import { haveLots, numbered, pools, shareOf, type Change, type Pool, type Selection } from './selection.ts';
import { changeShape, seatsShape, sharesShape } from './shape.ts';

/** A selection that nothing but a draw is missing to. */
export type Sealed = { round: string; pool: Pool; selection: Omit<Selection, 'order'> };

const FORMAT = 'roundtable-selection';
/** 1: people are numbered from 1. 2: their numbers are their lots, and the seed does not hang on the list. */
const versions = [1, 2] as const;

export const number = z.int().positive();
const codeIn = { school: z.string().regex(/^(?:S[1-9]\d*)?$/u), trust: z.string().regex(/^(?:T[1-9]\d*)?$/u) };

/** The published list, everybody under their number, the smallest first. */
export const listShape = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(versions),
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
  const numbers = numbered(candidates);
  const places = new Map(numbers);
  const placesOf = (ids: readonly string[]): number[] =>
    [...new Set(ids)].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const inOrder = numbers.flatMap(([id, place]) => {
    const one = byId.get(id);
    return one ? [{ ...one, place }] : [];
  });
  const codes = {
    school: codesOf('school', inOrder, whatIf.changes),
    trust: codesOf('trust', inOrder, whatIf.changes),
  };
  const rules = [...new Set(rulesIn(seats).map(({ id }) => id))];
  return {
    format: FORMAT,
    version: haveLots(candidates) ? 2 : 1,
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
    candidates: inOrder.map(({ place, fits, school, trust }) => ({
      number: place,
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
