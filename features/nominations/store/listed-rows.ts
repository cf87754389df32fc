// The rows in which a round is listed: blocks of summaries by their references, and shelves of what waits for an endorser by their address.
import { z } from 'zod';
import { plainEmail } from '../../../platform/person.ts';
import { longRowOf, instant, type RowOf } from '../../../platform/rows.ts';
import { type Change, type Entity, keyOf, type Keys } from '../../../platform/table.ts';
import type { PersonId } from '../../../platform/turn.ts';
import type { NominationSummary } from '../nomination.ts';
import { answered, endorser, entered, lateDecision, list, school, state } from './nominations.ts';

const person = z.object({ tenantId: z.string(), objectId: z.string() });

export const blockRow: RowOf<NominationSummary[]> = longRowOf(
  'NominationSummaries',
  z.array(
    z.object({
      reference: z.string(),
      lot: z.int().positive(),
      round: z.string(),
      receivedAt: instant,
      late: z.boolean(),
      person,
      version: z.int32(),
      state,
      lateDecision: z.nullable(lateDecision),
      entered,
      email: z.string(),
      endorser,
      endorsement: answered,
      name: z.string(),
      role: z.string(),
      school,
      governorCategory: z.string(),
      systemLeader: list,
      listedAt: instant,
    }),
  ),
);

/** A nomination that waits for an endorser. `endorser`: the key of their address. */
export type Waiting = { endorser: string; reference: string; person: PersonId };

export const shelfRow: RowOf<Waiting[]> = longRowOf(
  'NominationSummaries',
  z.array(z.object({ endorser: z.string(), reference: z.string(), person })),
);

/** Together they can be made in one transaction, which has 100 changes at most. */
const BLOCKS = 64;
const SHELVES = 32;

/** Not beside the rows of single summaries: all rows of that partition are summaries. */
export const listedPartition = (round: string): string => keyOf('listed', round);
export const BLOCK_ROWS = { from: 'block.', before: 'block/' };

const numbered = (part: number): string => String(part).padStart(2, '0');
const partOf = (key: string, parts: number): number => (Buffer.from(key, 'base64url')[0] ?? 0) % parts;
const blockKey = (part: number): string => `block.${numbered(part)}`;
const shelfKey = (part: number): string => `waiting.${numbered(part)}`;

export const blockOf = ({ round, reference }: Pick<NominationSummary, 'round' | 'reference'>): Keys => ({
  partitionKey: listedPartition(round),
  rowKey: blockKey(partOf(keyOf(reference), BLOCKS)),
});

/** The key of an address, so that no address is kept twice. */
export const endorserKey = (email: string): string => keyOf(plainEmail(email));

export const shelfOf = (round: string, endorserOf: string): Keys => ({
  partitionKey: listedPartition(round),
  rowKey: shelfKey(partOf(endorserOf, SHELVES)),
});

/** Whose answer a nomination waits for; nobody's where none is named. */
export function waitingIn(summary: NominationSummary | undefined): Waiting | undefined {
  if (summary?.endorsement.state !== 'asked' || summary.endorser.email.trim() === '') return undefined;
  const { reference, person: nominee } = summary;
  return { endorser: endorserKey(summary.endorser.email), reference, person: nominee };
}

/** All rows of a round with these summaries, empty ones too. */
export function rowsOf(round: string, summaries: readonly NominationSummary[]): Change[] {
  const waiting = summaries.flatMap((one) => waitingIn(one) ?? []);
  const inBlock = grouped(summaries, (one) => blockOf(one).rowKey);
  const onShelf = grouped(waiting, (one) => shelfOf(round, one.endorser).rowKey);
  const row = <T>(of: RowOf<T[]>, rowKey: string, records: ReadonlyMap<string, T[]>): Entity =>
    of.toEntity({ partitionKey: listedPartition(round), rowKey }, records.get(rowKey) ?? []);
  return [
    ...Array.from({ length: BLOCKS }, (_, part) => row(blockRow, blockKey(part), inBlock)),
    ...Array.from({ length: SHELVES }, (_, part) => row(shelfRow, shelfKey(part), onShelf)),
  ].map((insert) => ({ insert }));
}

function grouped<T>(records: readonly T[], keyIn: (record: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(keyIn(record));
    if (group) group.push(record);
    else groups.set(keyIn(record), [record]);
  }
  return groups;
}
