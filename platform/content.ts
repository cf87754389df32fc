// All that the council edits, once loaded and checked.
import type { Choices } from './choices.ts';
import type { Commands } from './command.ts';
import type { FaqEntry } from '../features/faq/entry.ts';
import type { Verdict } from '../features/faq/match.ts';
import type { KeyDocument } from '../features/documents/documents.ts';
import type { Seats } from '../features/coverage/seats.ts';
import type { Service } from '../features/rounds/round.ts';
import type { Adviser, School } from '../features/schools/school.ts';
import type { Signpost } from '../features/signposts/signpost.ts';
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
