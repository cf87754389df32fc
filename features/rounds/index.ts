// Rounds: when people can put themselves forward, and what the service says of itself: its names, contacts and settings. A round opens at the start
// of a day and closes at 11:59pm of another, Europe/London; whether something is late is decided by the moment at which it was received.
import { feature } from '../../platform/feature.ts';
import { content } from './content.ts';
import { roundDates } from './dates.ts';
import { sections, tellRounds } from './digest.ts';
import { roundFacts } from './facts.ts';
import { serviceNotReady } from './not-ready.ts';
import type { Service } from './round.ts';
import { wording, type Wording } from './wording.ts';

export const rounds = feature(
  {
    name: 'rounds',
    content,
    facts: roundFacts,
    wording,
    digest: sections,
  },
  (needs: { service: Service; wording: Wording }) => ({
    digest: { rounds: tellRounds(needs) },
    dates: roundDates(needs),
    notReady: [serviceNotReady(needs)],
  }),
);

// What other features may know of it.
export { closeEntry } from './close-entry.ts';
export { isLate, openUntil, type Service, type ServiceContact, takesSuggestions } from './round.ts';
