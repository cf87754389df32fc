// All that the council edits, once loaded and checked.
import type { Choices } from './choices.ts';
import type { Commands } from './command.ts';
import type { FaqEntry } from './faq/entry.ts';
import type { Verdict } from './faq/match.ts';
import type { KeyDocument } from './library.ts';
import type { Seats } from './panel/seats.ts';
import type { Service } from './round.ts';
import type { Adviser, School } from './school.ts';
import type { Signpost } from './signpost/signpost.ts';
import type { Wording } from './wording.ts';

export type Content = {
  service: Service;
  faq: FaqEntry[];
  verdicts: Verdict[];
  signposts: Signpost[];
  documents: KeyDocument[];
  seats: Seats;
  schools: School[];
  /** Of networks, localities and areas of schools. */
  advisers: Adviser[];
  wording: Wording;
  choices: Choices;
  commands: Commands;
};
