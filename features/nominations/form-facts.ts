// Facts for the cards of a nomination: the form, one question of it, and what was received.
import type { ShownDocument } from '../documents/index.ts';
import type { Contact } from '../../platform/card.ts';
import type { Choice } from '../../platform/choices.ts';

/** What a person typed or chose in the expression of interest, as the inputs of the card hold it. */
export type NominationInputs = {
  name: string;
  email: string;
  role: string;
  school: string;
  governorCategory: string;
  /** Values of a multiple choice, joined by commas, as Adaptive Cards hold them. */
  systemLeader: string;
  contribution: string;
  availability: string;
  interests: string;
  endorserName: string;
  endorserEmail: string;
  privacyRead: string;
};

export type NominationField = keyof NominationInputs;

/** How the selection ended for a nominee, and how they stand with a seat. `own`: what only they are told, as their number. */
export type OutcomeTold = {
  heading: string;
  paragraphs: string[];
  own: string[];
  reference: string;
  answer: 'asked' | 'accepted' | 'declined' | 'none' | 'sure' | 'gone' | 'barred';
  contact: Contact;
};

/** What there is to say of a nomination that was received. */
export type Standing = {
  reference: string;
  /** To prove with: made of the reference, the version and its time. */
  code: string;
  receivedAt: string;
  /** "2 hours" after the close; empty where it was in time. */
  late: string;
  /** What its nominee may know of it before the outcome. */
  state: 'received' | 'more-wanted' | 'withdrawn';
  /** Until when the nominee can change it. */
  closes: string;
  /** "in 3 days"; empty once nothing can be changed any more. */
  left: string;
};

/** The nomination that somebody has sent, which what they type now would change. It stands, unless they have withdrawn it. */
export type SentBefore = { reference: string; withdrawn: boolean };

/** What officers say of a nomination that they enter for somebody. */
export type EntryField = 'from' | 'receivedOn';

/** Said on the form when officers enter or correct a nomination. */
export type Entering = {
  /** Of the one that is corrected; empty for a new one. */
  reference: string;
  /** Values of inputs: one of `EntrySource`, and a day. */
  from: string;
  receivedOn: string;
};

export type NominationFormFacts = {
  /** `null`: the nominee fills it in. */
  entering: Entering | null;
  /** Minted by the server; a form sent twice carries it twice and is saved once. */
  key: string;
  /** The version of the nomination that it changes; 0 for a new one. */
  base: number;
  /** The version of the draft that it shows; 0 for none. */
  draft: number;
  /** `null`: none was sent, or after a fault nobody can know. */
  sent: SentBefore | null;
  round: string;
  /** "11:59pm on Friday 26 March 2027" */
  closes: string;
  /** "in 3 days"; empty after the close. */
  left: string;
  /** `late`: the round has closed, and the form says so before anyone types. */
  window: 'open' | 'late';
  /** Members have been chosen and everybody was told: it says that before anyone types. */
  chosen: boolean;
  endorsementRequired: boolean;
  inputs: NominationInputs;
  /** All problems in the order of the form, for the summary at the top. */
  problems: { field: NominationField | EntryField; text: string }[];
  /** The same sentences again, each at its field. */
  problem: Partial<Record<NominationField | EntryField, string>>;
  /** Schools to choose between when a name fits several; empty otherwise. */
  schools: Choice[];
  /** Set when saving failed, or when nobody can know: everything typed is in the card, this reference names the fault. */
  fault: string | null;
  /** When what it holds was saved for later; `null` when it was not. */
  saved: string | null;
  /** Answers that were saved on another card meanwhile, as they are here and there: for later, or in the nomination itself. */
  conflict: { with: 'draft' | 'nomination'; answers: { label: string; here: string; there: string }[] } | null;
  choices: { roles: Choice[]; governorCategories: Choice[]; systemLeader: Choice[]; availability: Choice[] };
  documents: ShownDocument[];
  privacy: { title: string; summary: string; url: string };
};

/** One question of the form, asked in the chat. */
export type StepFacts = {
  field: NominationField;
  label: string;
  /** `null`: none was sent, or after a fault nobody can know. */
  sent: SentBefore | null;
  /** It may be left empty. */
  optional: boolean;
  /** "3" of "11". */
  number: number;
  of: number;
  kind: 'line' | 'text' | 'one' | 'several' | 'yes';
  value: string;
  choices: Choice[];
  problem: string;
  /** Set when nobody can know whether the answer was kept: it is in the card, this reference names the fault. */
  fault: string | null;
  privacy: { title: string; summary: string; url: string };
};
