// The use-cases of officers who look through nominations.
import { decideNomination, type DecideNeeds } from './decide.ts';
import { listNominations } from './list.ts';
import { reviewNomination } from './review.ts';

export type { DecideNeeds };

export const reviewing = (needs: DecideNeeds) => ({
  listNominations: listNominations(needs),
  reviewNomination: reviewNomination(needs),
  decideNomination: decideNomination(needs),
});
