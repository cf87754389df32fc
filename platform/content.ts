// All that the council edits, once loaded and checked.
import type { Seats } from '../features/coverage/seats.ts';
import type { KeyDocument } from '../features/documents/documents.ts';
import type { FaqEntry } from '../features/faq/entry.ts';
import type { Verdict } from '../features/faq/match.ts';
import type { Service } from '../features/rounds/round.ts';
import type { Adviser,School } from '../features/schools/school.ts';
import type { Signpost } from '../features/signposts/signpost.ts';
import type { Choices } from './choices.ts';
import type { Commands,Extension } from './command.ts';
import type { Features,WordingOfAll } from './start.ts';

export type ContentOf<All extends Features> = Commands & {
  service: Service;
  faq: FaqEntry[];
  verdicts: Verdict[];
  signposts: Signpost[];
  documents: KeyDocument[];
  seats: Seats;
  schools: School[];
  /** Of networks, localities and areas of schools. */
  advisers: Adviser[];
  wording: WordingOfAll<All>;
  choices: Choices;
  extension: Extension;
};
