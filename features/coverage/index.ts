// Coverage: how far the nominations that stand cover the seats that the council wants to fill, and a text to send where somebody is missing.
// Counts only, so it may be asked for in a channel.
import { officers, onDesk } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { content } from './content.ts';
import { type CoverageDigestNeeds, sections, tellCoverage } from './digest.ts';
import { seatFacts } from './facts.ts';
import { type CoverageNeeds, draftNudge, showCoverage } from './show-coverage.ts';
import { wording } from './wording.ts';

export const coverage = feature(
  {
    name: 'coverage',
    cards,
    content,
    facts: seatFacts,
    wording,
    words: { coverage: { ...onDesk, shows: true } },
    buttons: { 'coverage.show': officers, 'coverage.nudge': officers },
    digest: sections,
  },
  (needs: CoverageNeeds & CoverageDigestNeeds) => ({
    words: { coverage: showCoverage(needs) },
    buttons: { 'coverage.show': showCoverage(needs), 'coverage.nudge': draftNudge(needs) },
    digest: { coverage: tellCoverage(needs) },
  }),
);

// What other features may know of it.
export { consultedSchools } from './consulted.ts';
export {
  fits,
  labelOf,
  labelsOf,
  looksAtSchools,
  MOST_SEATS,
  type OnlyOne,
  onlyOnes,
  rulesIn,
  schoolsFor,
  type SeatAttribute,
  seatAttributes,
  type SeatRule,
  type Seats,
  type Wish,
} from './seats.ts';
