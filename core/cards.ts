// What each card is told: plain facts, ready to show. Layout and fixed sentences are in adaptive-cards/<name>.json.
import type { Choice } from './choices.ts';
import type { FaqDeskFacts, FaqDraftFacts, FaqEditFacts, FaqTriedFacts } from './faq/editing/facts.ts';
import type {
  AnsweredPart,
  AskedFacts,
  AsOfFacts,
  Judged,
  NewsFacts,
  ReportFacts,
  SharedAnswer,
  ShownAnswer,
  WhyFacts,
} from './faq/facts.ts';
import type { DigestFacts } from './digest/facts.ts';
import type { EndorsementFacts } from './endorsement/facts.ts';
import type { SuggestionFacts, SuggestionFormFacts } from './suggestion/facts.ts';
import type { EndorsementState } from './nomination/nomination.ts';
import type { DeskCards } from './nomination/desk/facts.ts';
import type { SignpostContact } from './signpost/signpost.ts';
import type {
  AnswerFacts,
  FoundFacts,
  FoundInWordsFacts,
  QuestionFacts,
  QuestionsFacts,
  TellFacts,
} from './question/facts.ts';

/** One line of a list of facts: what it is, what it says. */
export type Row = { label: string; value: string };

/** A button that asks the bot something: `id` goes back to it, `title` is what the person reads. */
export type Option = { id: string; title: string };

export type ShownDocument = {
  title: string;
  kind: string;
  published: string;
  size: string;
  summary: string;
  url: string;
};

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

export type NominationFormFacts = {
  /** Minted by the server; a form sent twice carries it twice and is saved once. */
  key: string;
  /** The version of the nomination that it changes; 0 for a new one. */
  base: number;
  /** The version of the draft that it shows; 0 for none. */
  draft: number;
  round: string;
  /** "11:59pm on Friday 26 March 2027" */
  closes: string;
  /** "in 3 days"; empty after the close. */
  left: string;
  /** `late`: the round has closed, and the form says so before anyone types. */
  window: 'open' | 'late';
  endorsementRequired: boolean;
  inputs: NominationInputs;
  /** All problems in the order of the form, for the summary at the top. */
  problems: { field: NominationField; text: string }[];
  /** The same sentences again, each at its field. */
  problem: Partial<Record<NominationField, string>>;
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
  /** "3" of "11". */
  number: number;
  of: number;
  kind: 'line' | 'text' | 'one' | 'several' | 'yes';
  value: string;
  choices: Choice[];
  problem: string;
  privacy: { title: string; summary: string; url: string };
};

export type Cards = DeskCards & {
  welcome: { programme: string; council: string; examples: Option[]; place: string };
  help: { programme: string; commands: { says: string; description: string }[]; examples: Option[]; contact: Contact };
  answer: ShownAnswer & {
    related: Option[];
    /** The button that belongs to the answer. */
    action: 'nominate' | 'documents' | null;
    /** The title of a document that the answer comes from and that is newer than its last review. */
    newer: string | null;
    judged: Judged | null;
    /** To pass the question on, where the answer does not help. */
    pass: { key: string; asked: string } | null;
  };
  'answer-shared': SharedAnswer;
  /** `more`: how many questions beyond the most that one message is answered. */
  answers: { parts: AnsweredPart[]; asked: number; more: number; contact: Contact };
  /** To somebody who was told another answer. `changes` is empty where the whole text is another. */
  'answer-corrected': {
    id: string;
    title: string;
    answered: boolean;
    /** Markdown, written by the council and trusted. */
    answer: string;
    sources: string[];
    version: string;
    since: string;
    changes: { was: string; now: string }[];
    contact: Contact;
  };
  'faq-desk': FaqDeskFacts;
  'faq-tried': FaqTriedFacts;
  'faq-edit': FaqEditFacts;
  'faq-draft': FaqDraftFacts;
  why: WhyFacts;
  'did-you-mean': AskedFacts & { options: Option[]; key: string };
  /** `known`: the title of the entry that has no answer yet, and `entry` its id, where the question is one of those. */
  'not-known': AskedFacts & {
    key: string;
    known: string | null;
    entry: string | null;
    related: Option[];
    contact: Contact;
  };
  'before-passing': FoundFacts;
  'before-objecting': FoundInWordsFacts;
  /** `others`: how many more people wait for the same answer. `tell`: the form to add something; `null` where others read along. */
  'passed-on': { asked: string; at: string; already: boolean; others: number; tell: TellFacts | null };
  /** In place of `passed-on`, where an answer could not come to. */
  'pass-in-chat': { asked: string; chat: string };
  question: QuestionFacts;
  questions: QuestionsFacts;
  /** `others`: how many more people asked it. `answers` is sent back: which answer is meant. `helped`: the person has said so. */
  'question-answered': AnswerFacts & {
    id: string;
    answers: number;
    asked: string;
    others: number;
    helped: boolean;
    contact: Contact;
  };
  'question-declined': { id: string; answers: number; asked: string; contact: Contact };
  /** `already`: there is a newer answer, or officers are looking at it again. */
  'question-reopened': { already: boolean; contact: Contact };
  /** `text` is Markdown, written by the council and trusted. What the person wrote is not among the facts. */
  signpost: { title: string; urgent: string; text: string; contact: SignpostContact };
  documents: { documents: ShownDocument[] };
  'whats-new': NewsFacts;
  'answer-as-of': AsOfFacts;
  'nomination-form': NominationFormFacts;
  /** `again`: this form was taken before. `changed`: it changed a nomination; when, or `null`. */
  'nomination-receipt': Standing & {
    name: string;
    school: string;
    next: string[];
    again: boolean;
    changed: string | null;
    /** Whether a colleague can be suggested now. */
    colleagues: boolean;
  };
  'nomination-shown': Standing & {
    rows: Row[];
    changed: string | null;
    endorsement: { state: EndorsementState; name: string };
    contact: Contact;
  };
  /** After the close: what a form said that could change nothing any more. */
  'nomination-exists': Standing & { typed: Row[]; contact: Contact };
  'nomination-step': StepFacts;
  'nomination-withdraw': { reference: string; closes: string; left: string };
  'nomination-reminder': { round: string; closes: string; left: string; saved: string };
  /** `proven`: the version that the code belongs to; `null` where it belongs to none. */
  'nomination-verified': {
    reference: string;
    code: string;
    found: boolean;
    proven: { version: number; at: string; latest: boolean } | null;
  };
  /** `early`: the round has not opened yet. */
  'nomination-none': { opens: string; closes: string; window: 'early' | 'open' | 'late'; colleagues: boolean };
  endorsement: EndorsementFacts;
  'endorsement-void': { contact: Contact };
  'suggestion-form': SuggestionFormFacts;
  /** To whoever suggests. `letter`: paragraphs of plain text for a colleague whom Teams does not know. */
  'suggestion-made': { name: string; known: boolean; letter: string[] };
  suggestion: SuggestionFacts;
  'suggestion-declined': Record<string, never>;
  'suggestion-closed': { allowed: boolean; opens: string; closes: string };
  /** To the nominee. `name`: whom they had asked. */
  'endorsement-answered': { name: string; state: EndorsementState; closes: string; left: string };
  'private-only': { chat: string };
  'officers-only': { contact: Contact };
  'channel-only': Record<string, never>;
  'staff-channel-only': Record<string, never>;
  following: { digestAt: string; already: boolean };
  'not-following': { was: boolean };
  digest: DigestFacts;
  'digest-quiet': { number: number; day: string; since: string; total: number; waitingTotal: number; closing: string };
  'faq-report': ReportFacts;
  'out-of-date': { contact: Contact };
  fault: { reference: string; contact: Contact };
};

export type Contact = { role: string; email: string };
