// Coverage: how far the nominations that stand cover the seats that the council wants to fill, and a text to send where somebody is missing.
// Counts only, so it may be asked for in a channel. A page of officers shows it as charts, with the schools of each phase, type and area from which
// somebody has nominated themself or asked something, and those from which nobody has (`officers/heard.ts`).
import { officers, onDesk } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { content } from './content.ts';
import { type CoverageDigestNeeds, sections, tellCoverage } from './digest.ts';
import { seatFacts } from './facts.ts';
import { type DeskNeeds, draftOnPage, showOnPage } from './officers/desk.ts';
import { draftNudge, showCoverage } from './show-coverage.ts';
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
    personalPages: {
      'GET /coverage': {
        ...officers,
        menu: { order: 6, says: 'desk.coverage' },
        key: { press: 'c', says: 'desk.coverage' },
        word: 'coverage',
      },
      'POST /coverage': officers,
    },
    digest: sections,
  },
  (needs: DeskNeeds & CoverageDigestNeeds) => ({
    words: { coverage: showCoverage(needs) },
    buttons: { 'coverage.show': showCoverage(needs), 'coverage.nudge': draftNudge(needs) },
    personalPages: { 'GET /coverage': showOnPage(needs), 'POST /coverage': draftOnPage(needs) },
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
