// Where a round's nominations lie, for whoever removes them once they have been kept for long enough.
import { keyOf } from '../../../platform/table.ts';
import type { OfRound } from '../../../platform/retention.ts';
import { listedPartition } from './listed-rows.ts';

/** Notifications of a nomination that have a partition of their own, by their kinds. */
const KINDS = ['arrived', 'request', 'receipt'];

export const kept = {
  nominations: {
    called: 'nominations, their earlier versions, and messages about them',
    partitions: (round) => [keyOf('endorsement-reminder', round)],
    beside: (round, reference) => [keyOf(round, reference), ...KINDS.map((kind) => keyOf(kind, round, reference))],
  },
  summaries: { called: 'lists of nominations', partitions: (round) => [keyOf(round), listedPartition(round)] },
  drafts: { called: 'drafts', partitions: (round) => [keyOf(round)] },
} as const satisfies Record<string, OfRound>;
