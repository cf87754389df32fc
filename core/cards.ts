// What each card is told: plain facts, ready to show. Layout and fixed sentences are in adaptive-cards/<name>.json.
import type { Choice } from './choices.ts';
import type { SignpostContact } from './signpost/signpost.ts';

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

export type NominationFormFacts = {
  /** Minted by the server; a form sent twice carries it twice and is saved once. */
  key: string;
  round: string;
  /** "11:59pm on Friday 26 March 2027" */
  closes: string;
  /** `late`: the round has closed, and the form says so before anyone types. */
  window: 'open' | 'late';
  inputs: NominationInputs;
  /** All problems in the order of the form, for the summary at the top. */
  problems: { field: NominationField; text: string }[];
  /** The same sentences again, each at its field. */
  problem: Partial<Record<NominationField, string>>;
  /** Schools to choose between when a name fits several; empty otherwise. */
  schools: Choice[];
  /** Set when saving failed, or when nobody can know: everything typed is in the card, this reference names the fault. */
  fault: string | null;
  choices: { roles: Choice[]; governorCategories: Choice[]; systemLeader: Choice[]; availability: Choice[] };
  documents: ShownDocument[];
  privacy: { title: string; summary: string; url: string };
};

export type DigestFacts = {
  /** 0 for "the digest so far", which is not one of the numbered ones. */
  number: number;
  /** "Monday 23 November 2026" */
  day: string;
  /** "8am on Friday 20 November 2026"; empty when there was no digest before, which is "since the round opened". */
  since: string;
  fresh: number;
  total: number;
  late: number;
  wanted: number;
  nominations: { name: string; role: string; school: string; late: boolean }[];
  /** How many more there are than the list shows. */
  more: number;
  /** Seats against nominations, in the order of seats.json. `short`: how many are missing to the minimum. */
  coverage: { label: string; attribute: string; wanted: string; have: number; short: number }[];
  chart: { x: string; y: number }[];
  /** `followsOn`: the title of the entry that the question was read as a follow-up to. `late`: for how many school days it has waited, if that is too long; else 0. */
  waiting: { text: string; asked: string; followsOn: string | null; askers: number; late: number }[];
  waitingTotal: number;
  topics: { topic: string; count: number }[];
  closing: { what: string; when: string }[];
  /** Earlier posts whose fate is unknown after a crash: said, never hidden. */
  unknown: string[];
};

/** What was asked; empty: nothing was typed. Buttons send it back. */
export type AskedFacts = {
  asked: string;
  /** The id of the entry that the question was read as a follow-up to, and its title; empty and `null` otherwise. */
  after: string;
  followsOn: string | null;
};

/** An entry's answer as it is shown. */
export type ShownAnswer = AskedFacts & {
  id: string;
  title: string;
  /** Markdown, written by the council and trusted. */
  answer: string;
  sources: string[];
  reviewed: string;
  ownerRole: string;
  version: string;
  /** Chosen from buttons, rather than typed for. */
  chosen: boolean;
};

/** One question of several in a message: answered, or with `options` to choose from, or to be passed on. */
export type AnsweredPart = AskedFacts & {
  /** What was asked, short enough for a heading. */
  heading: string;
  /** `cut`: there is more of the answer than stands here. */
  answer: (ShownAnswer & { cut: boolean }) | null;
  options: (Option & Pick<AskedFacts, 'asked' | 'after'>)[];
  /** To pass it on; `null` when it is answered. `known`: the title of the entry that has no answer yet. */
  pass: { key: string; entry: string; known: string | null } | null;
};

/** In words, how probable something is; `outOfTen` beside it says it in numbers. */
export type Sure = 'almost-certain' | 'very-likely' | 'likely' | 'even' | 'unlikely';
export type Chance = { sure: Sure; outOfTen: number };

export type WhyFacts = {
  id: string;
  title: string;
  /** Empty when nothing was typed, or when it is no longer known. */
  asked: string;
  /** As in ShownAnswer. */
  after: string;
  /**
   * `matched`: the words lead to the entry. `chosen`: a button was pressed. `elsewhere`: the words no longer lead to the entry.
   * `forgotten`: the answer before was asked about, and its question is not kept.
   */
  way: 'matched' | 'chosen' | 'elsewhere' | 'forgotten';
  followsOn: string | null;
  /** What speaks for the entry; `null` when the words do not lead to it first. */
  match:
    | (Chance & {
        by: 'exact' | 'similar' | 'nothing';
        phrasing: string;
        /** Words in quotation marks, joined by commas; empty when there are none. */
        matched: string;
        unknown: string;
        corrected: { typed: string; read: string }[];
        runnerUp: (Chance & { title: string }) | null;
      })
    | null;
  /** The entry that the words lead to first, where that is another one. */
  first: string | null;
  version: string;
  /** The version that was shown, where the entry has changed since. */
  was: string | null;
  sources: string[];
  reviewed: string;
  ownerRole: string;
  /** For officers: what the matching computed. `p` is empty where nothing was computed for that entry. */
  staff: { outcome: string; p: string; ranking: { title: string; id: string; score: string }[]; signals: Row[] } | null;
};

/** A question as officers see it. */
export type QuestionFacts = {
  id: string;
  /** Sent back by the buttons: what was decided over an older state is not carried out. */
  decisions: number;
  text: string;
  followsOn: string | null;
  /** The title of the entry that has no answer yet, where the question is one of those. */
  known: string | null;
  asked: string;
  askers: number;
  state: 'waiting' | 'taken' | 'answered' | 'declined';
  open: boolean;
  /** Who took, answered or declined it last; empty when nobody did. */
  officer: string;
  /** `answer` is Markdown, written by the council and trusted. */
  answer: AnswerFacts | null;
  objections: { at: string; text: string }[];
  /** How many of those who asked have the answer, or how they stand. */
  delivered: { sent: number; waiting: number; failed: number; unknown: number; helped: number };
  /** Answers to choose from. */
  near: { title: string; value: string }[];
  /** Other open questions that are alike: the same answer can go to them, too. */
  alike: { title: string; value: string }[];
  /** What the officer typed and chose. */
  typed: { answer: string; source: string; entry: string; also: string };
  problems: string[];
  /** Somebody else decided in the meantime: nothing that was pressed was carried out. */
  changed: boolean;
};

/** An answer in an officer's own words, or (with a title) an entry's. */
export type AnswerFacts = { title: string | null; answer: string; sources: string[] };

export type Cards = {
  welcome: { programme: string; council: string; examples: Option[]; place: string };
  help: { programme: string; commands: { says: string; description: string }[]; examples: Option[]; contact: Contact };
  answer: ShownAnswer & {
    related: Option[];
    /** The button that belongs to the answer. */
    action: 'nominate' | 'documents' | null;
  };
  /** `more`: how many questions beyond the most that one message is answered. */
  answers: { parts: AnsweredPart[]; asked: number; more: number; contact: Contact };
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
  /** `others`: how many more people wait for the same answer. */
  'passed-on': { asked: string; at: string; already: boolean; others: number };
  question: QuestionFacts;
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
  'nomination-form': NominationFormFacts;
  'nomination-receipt': {
    reference: string;
    receivedAt: string;
    late: boolean;
    name: string;
    school: string;
    next: string[];
    again: boolean;
  };
  'nomination-shown': { reference: string; receivedAt: string; late: boolean; rows: Row[] };
  'nomination-exists': { reference: string; receivedAt: string; typed: Row[] };
  /** `early`: the round has not opened yet. */
  'nomination-none': { opens: string; closes: string; window: 'early' | 'open' | 'late' };
  'private-only': { chat: string };
  'officers-only': { contact: Contact };
  'channel-only': Record<string, never>;
  'staff-channel-only': Record<string, never>;
  following: { digestAt: string; already: boolean };
  'not-following': { was: boolean };
  digest: DigestFacts;
  'digest-quiet': { number: number; day: string; since: string; total: number; waitingTotal: number; closing: string };
  'out-of-date': { contact: Contact };
  fault: { reference: string; contact: Contact };
};

export type Contact = { role: string; email: string };
