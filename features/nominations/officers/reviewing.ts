// The use-cases of officers who look through nominations.
import { draftNudge, showCoverage, type CoverageNeeds } from '../../coverage/show.ts';
import { decideNomination, type DecideNeeds } from './decide.ts';
import { entryAfterFault, openEntry, submitEntry, type EnterNeeds } from './enter.ts';
import { exportNominations, printNomination, type DownloadNeeds } from './download.ts';
import { listNominations } from './list.ts';
import { reviewNomination } from './review.ts';

export type ReviewingNeeds = DecideNeeds & DownloadNeeds & CoverageNeeds & EnterNeeds;

export const reviewing = (needs: ReviewingNeeds) => ({
  showCoverage: showCoverage(needs),
  draftNudge: draftNudge(needs),
  listNominations: listNominations(needs),
  reviewNomination: reviewNomination(needs),
  openEntry: openEntry(needs),
  submitEntry: submitEntry(needs),
  entryAfterFault: entryAfterFault(needs),
  decideNomination: decideNomination(needs),
  exportNominations: exportNominations(needs),
  printNomination: printNomination(needs),
});
