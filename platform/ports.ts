// The few things the core asks of the world. storage/ and bot/teams/ provide them; storage/memory.ts provides them for tests.
import type { AuditEntry } from './audit.ts';
import type { Day, Instant } from './calendar.ts';
import type { ChannelAddress, Person, PersonId, Reply } from './turn.ts';
import type { Deliveries, Owed } from './notifications/notification.ts';
import type { EntryUses, Judgements, Revisions, SentAnswers, ToldAnswers } from '../features/faq/ports.ts';
import type { Downloads } from '../features/nominations/officers/ports.ts';
import type { Drafts, NominationSummaries, Nominations } from '../features/nominations/ports.ts';
import type { Draws, Panels } from '../features/panel/ports.ts';
import type { People } from '../features/people/people.ts';
import type { Suggestions } from '../features/suggestions/ports.ts';
import type { Asker, OpenQuestion, Question } from '../features/questions/question.ts';

export type Clock = () => Instant;

/** Fresh, unguessable identifiers. `reference` is short enough to read out: "TAS-7K3M-9QXD". */
export type Ids = { key: () => string; reference: () => string };

/** A short code that only this service can make of a text: proof that it said so. "7K3M-9QXD" */
export type Seal = (text: string) => string;

/** Work that is owed after a record was saved. Ids only, nothing personal. */
export type OutboxEvent = {
  id: string;
  partition: string;
  kind:
    'nomination.changed' | 'suggestion.made' | 'question.changed' | 'faq.published' | 'draw.changed' | 'panel.changed';
};

export type Outbox = {
  /** Events from before a moment that nobody has finished: after a crash. Reads the whole outbox; for timers only. */
  waiting: (before: Instant) => Promise<OutboxEvent[]>;
  /** Not finished, but nothing is to be done before this moment: it waits as an event of then. Doing it twice is fine. */
  defer: (event: OutboxEvent, until: Instant) => Promise<void>;
  /** Finished. Doing it twice is fine. */
  done: (event: OutboxEvent) => Promise<void>;
};

/** Questions that were passed on, each with who asked it. Every change is one transaction with its audit entry and outbox event. */
export type Questions = {
  /** Begins a question with who asks it, 90 at most; `undefined` when one with that id was begun before. */
  begin: (question: Question, askers: readonly Asker[], audit: AuditEntry) => Promise<OutboxEvent | undefined>;
  /**
   * One more person asks it. `already`: they had; `closed`: it is not open any more, or they are on their way out of it, and
   * nothing was kept.
   */
  join: (id: string, asker: Asker, audit: AuditEntry) => Promise<OutboxEvent | 'already' | 'closed'>;
  /** Saves what `question` and `askers` of it have become; `undefined`, and nothing is saved, when another change came first. */
  change: (question: Question, audit: AuditEntry, askers?: readonly Asker[]) => Promise<OutboxEvent | undefined>;
  find: (id: string) => Promise<Question | undefined>;
  asker: (id: string, person: PersonId) => Promise<Asker | undefined>;
  /** Those who wait for its answer. */
  askers: (id: string) => Promise<Asker[]>;
  /** Those who are on their way to a question of their own. */
  leaving: (id: string) => Promise<Asker[]>;
  /** Somebody waits elsewhere now. Doing it twice is fine. */
  leave: (id: string, person: PersonId) => Promise<void>;
  /** Open questions, oldest first. */
  open: () => Promise<OpenQuestion[]>;
  /** How many were asked after a moment, whatever became of them. Reads all questions; for officers only. */
  countSince: (at: Instant) => Promise<number>;
  /** Brings that list up to date with a question. */
  list: (question: Question) => Promise<void>;
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
  of: (question: string) => Promise<QuestionCard[]>;
};

export type Conversations = {
  /** `true` the first time, for greeting once although Teams announces an installation twice. */
  meet: (conversation: string) => Promise<boolean>;
};

/** Whose talk it is: in a personal chat the conversation's, elsewhere one person's in that conversation. */
export type Talk = { conversation: string; person: PersonId | null };

/** The entry somebody was last shown, so that "and for governors?" can be understood. No text, and no name. */
export type LastShown = {
  keep: (talk: Talk, shown: { entry: string; at: Instant }) => Promise<void>;
  find: (talk: Talk) => Promise<{ entry: string; at: Instant } | undefined>;
  /** Nothing happens where nothing was kept. */
  forget: (talk: Talk) => Promise<void>;
};

/** When news of the FAQ was last looked at in a talk. */
export type LastLooked = {
  keep: (talk: Talk, at: Instant) => Promise<void>;
  find: (talk: Talk) => Promise<Instant | undefined>;
};

export type StaffChannel = {
  conversation: string;
  address: ChannelAddress;
  followedBy: PersonId;
  followedAt: Instant;
  /** The moment up to which the last confirmed digest reported; `null` before the first. */
  digestedUntil: Instant | null;
  /** References that digest reported and that were listed so shortly before it that the next one might see them as new. */
  reported: string[];
  /** The number of the last digest. */
  digests: number;
};

export type StaffChannels = {
  /** `false` when it was one already (its address is renewed all the same). */
  follow: (channel: StaffChannel) => Promise<boolean>;
  /** `false` when it was none. */
  unfollow: (conversation: string) => Promise<boolean>;
  find: (conversation: string) => Promise<StaffChannel | undefined>;
  list: () => Promise<StaffChannel[]>;
};

/** A digest's post. `claimed` for long, with nobody working on it, means: nobody can know whether it was posted. */
export type DigestPost = { day: Day; number: number; claimedAt: Instant; state: 'claimed' | 'posted' | 'unknown' };

/** How far a digest reported. */
export type DigestMark = { until: Instant; reported: string[] };

export type Digests = {
  /** Takes the post of a channel's digest for a day; or answers with the post that is there already. */
  claim: (conversation: string, post: DigestPost) => Promise<{ claimed: boolean; post: DigestPost }>;
  /** Posted: the post is marked and the channel moves on to what was reported. */
  confirm: (conversation: string, post: DigestPost, mark: DigestMark) => Promise<void>;
  /** Certainly not posted: the day can be claimed again. */
  release: (conversation: string, day: Day) => Promise<void>;
  /** Nobody can know whether it was posted. Its number is used up. */
  markUnknown: (conversation: string, post: DigestPost) => Promise<void>;
  /** Posts since and including a day that were not confirmed, oldest first. */
  unconfirmedSince: (conversation: string, day: Day) => Promise<DigestPost[]>;
};

/** One message per piece of work; ids only. */
export type Work =
  | { kind: 'outbox'; event: OutboxEvent }
  | { kind: 'digest'; conversation: string; day: Day }
  | { kind: 'alike' }
  | { kind: 'delivery'; recipient: string; owed: Owed };
export type Enqueue = (work: Work) => Promise<void>;

/**
 * `refused`: final, and certainly not posted. `busy`: certainly not posted, and it may work later. Anything else that goes wrong
 * is thrown: nobody knows.
 */
export type Posted =
  { posted: true; activity: string } | { posted: false; refused: string } | { posted: false; busy: true };
export type Post = (address: ChannelAddress, reply: Reply) => Promise<Posted>;

/** Puts a card in the place of one that was posted. Doing it twice is fine. */
export type Replace = (address: ChannelAddress, activity: string, reply: Reply) => Promise<{ replaced: boolean }>;

/** What Teams knows of the person: only a help to fill in a form, so "nothing" is an answer. */
export type Profile = (address: ChannelAddress, person: Person) => Promise<{ name: string; email: string }>;

/** Says that something went wrong which must not stop the turn. Never given anything personal. */
export type Report = (what: string, error: unknown) => void;

export type Stores = {
  nominations: Nominations;
  drafts: Drafts;
  summaries: NominationSummaries;
  people: People;
  suggestions: Suggestions;
  draws: Draws;
  panels: Panels;
  downloads: Downloads;
  outbox: Outbox;
  questions: Questions;
  questionCards: QuestionCards;
  deliveries: Deliveries;
  revisions: Revisions;
  told: ToldAnswers;
  uses: EntryUses;
  judgements: Judgements;
  conversations: Conversations;
  lastShown: LastShown;
  lastLooked: LastLooked;
  sentAnswers: SentAnswers;
  staffChannels: StaffChannels;
  digests: Digests;
};
