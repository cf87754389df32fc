// Coverage: how far the nominations that stand cover the seats that the council wants to fill, and a text to send where somebody is missing.
// Counts only, so it may be asked for in a channel.
import { officers } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { draftNudge, showCoverage, type CoverageNeeds } from './show.ts';

export const coverage = feature(
  {
    name: 'coverage',
    cards,
    words: { coverage: officers },
    buttons: { 'coverage.show': officers, 'coverage.nudge': officers },
  },
  (needs: CoverageNeeds) => ({
    words: { coverage: showCoverage(needs) },
    buttons: { 'coverage.show': showCoverage(needs), 'coverage.nudge': draftNudge(needs) },
  }),
);

// What other features may know of it.
export {
  coverageOf,
  fits,
  labelOf,
  labelsOf,
  looksAtSchools,
  onlyOnes,
  rulesIn,
  schoolsFor,
  seatAttributes,
  wantedOf,
  type OnlyOne,
  type SeatRule,
  type Seats,
  type Wish,
} from './seats.ts';
