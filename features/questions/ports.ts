// Ports of questions: the records with who asked each, and their cards in staff channels.
import type { QuestionAuditEntry } from './audit.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { OutboxEvent } from '../../platform/outbox.ts';
import type { ChannelAddress, PersonId } from '../../platform/turn.ts';
import type { Asker, OpenQuestion, Question } from './question.ts';

/** A question as it was read, with what a change of it is held to: that nobody changed it since. */
export type Kept = { question: Question; etag: string };

/** A question with those who wait for its answer and its cards, as it was at one moment; of more than 1,000 rows each page is of its own. */
export type Whole = Kept & { askers: Asker[]; cards: QuestionCard[] };

/** Questions that were passed on, each with who asked it. Every change is one transaction with its audit entry and outbox event. */
export type Questions = {
  /** Begins a question with who asks it, 90 at most; `undefined` when one with that id was begun before. */
  begin: (question: Question, askers: readonly Asker[], audit: QuestionAuditEntry) => Promise<OutboxEvent | undefined>;
  /**
   * One more person asks it. `already`: they had; `closed`: it is not open any more, or they are on their way out of it, and
   * nothing was kept. `from`: the question as it was just read, which saves reading it.
   */
  join: (
    id: string,
    asker: Asker,
    audit: QuestionAuditEntry,
    from?: Kept,
  ) => Promise<OutboxEvent | 'already' | 'closed'>;
  /** Saves what `question` and `askers` of it have become; `undefined`, and nothing is saved, when another change came first. */
  change: (
    question: Question,
    audit: QuestionAuditEntry,
    how?: { askers?: readonly Asker[]; from?: Kept },
  ) => Promise<OutboxEvent | undefined>;
  kept: (id: string) => Promise<Kept | undefined>;
  /** One request for every 1,000 who ask. */
  whole: (id: string) => Promise<Whole | undefined>;
  find: (id: string) => Promise<Question | undefined>;
  /** Adds to its audit what changes nothing of it. */
  note: (question: Question, audit: Omit<QuestionAuditEntry, 'version'>) => Promise<void>;
  /** Who did what to it, in the order of its versions. */
  history: (id: string) => Promise<QuestionAuditEntry[]>;
  /** `undefined` also of whoever has withdrawn it. */
  asker: (id: string, person: PersonId) => Promise<Asker | undefined>;
  /** As `asker`, also of whoever has withdrawn it. */
  asked: (id: string, person: PersonId) => Promise<Asker | undefined>;
  /** Those who wait for its answer. */
  askers: (id: string) => Promise<Asker[]>;
  /** Those who are on their way to a question of their own. */
  leaving: (id: string) => Promise<Asker[]>;
  /** Somebody waits elsewhere now. Doing it twice is fine. */
  leave: (id: string, person: PersonId) => Promise<void>;
  /** Open questions, oldest first; or any so many of them, with one request however many there are. */
  open: (most?: number) => Promise<OpenQuestion[]>;
  /** All questions there are; for a job at night. */
  all: () => Promise<Question[]>;
  /** Brings that list up to date with a question. */
  list: (question: Question) => Promise<void>;
};

/** When each question was asked, whatever became of it. */
export type AskedWhen = {
  /** Doing it twice is fine. */
  note: (question: Pick<Question, 'id' | 'askedAt'>) => Promise<void>;
  /** How many were asked after a moment: a request for every 1,000, once those are noted that older versions kept. */
  countSince: (at: Instant) => Promise<number>;
  /** Notes those, once. Reads all questions; for a job at night. */
  noteEarlier: () => Promise<void>;
};

/** Where a wording leads, if that is not its first question any more; see `ask-officers.ts`. */
export type Wordings = {
  find: (wording: string) => Promise<string | undefined>;
  /** Leads it to a question, unless it leads to one. */
  claim: (wording: string, question: string) => Promise<void>;
  /** Leads it to a question, wherever it led. */
  put: (wording: string, question: string) => Promise<void>;
};

/** That somebody has asked a question, or is about to: only the question itself says whether they did, and where it is by now. */
export type MyQuestion = { person: PersonId; question: string; askedAt: Instant };

/** Which questions each person has asked, so that nobody looks through all questions for theirs. */
export type MyQuestions = {
  /** Doing it twice is fine; the last moment counts. */
  note: (mine: MyQuestion) => Promise<void>;
  /** Notes what is not noted yet; whether that is so. */
  noteNew: (mine: MyQuestion) => Promise<boolean>;
  /** They did not ask it after all. Doing it twice is fine. */
  forget: (mine: Omit<MyQuestion, 'askedAt'>) => Promise<void>;
  /** The newest first, with one request. */
  of: (person: PersonId) => Promise<MyQuestion[]>;
};

/** A question's card in a staff channel. `activity` is `null` while nobody can know whether it was posted. */
export type QuestionCard = { conversation: string; address: ChannelAddress; activity: string | null };

export type QuestionCards = {
  /** `false` when there is one in that channel already, or somebody is about to post it. */
  claim: (question: string, card: QuestionCard) => Promise<boolean>;
  /** Posted. */
  confirm: (question: string, card: QuestionCard) => Promise<void>;
  /** Certainly not posted, or gone from the channel. */
  release: (question: string, conversation: string) => Promise<void>;
  find: (question: string, conversation: string) => Promise<QuestionCard | undefined>;
};
