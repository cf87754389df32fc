// Ports of the FAQ beside those of every noun: what entries say, who was told, how they are used, what people say of them.
import type { OutboxEvent } from '../../platform/outbox.ts';
import type { FaqAuditEntry } from './audit.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { ChannelAddress, PersonId } from '../../platform/turn.ts';
import type { Judgement } from './judgement.ts';
import type { Verdict } from './match.ts';
import type { Encoded } from './matching/encoded.ts';
import type { Learnable } from './matching/learnt.ts';
import type { Change, Row } from '../../platform/table.ts';
import type { Draft, Revision } from './revision.ts';
import type { AnswerEvent } from './answer-event.ts';

/** What entries of the FAQ said and say, with the drafts of what they are to say. Officers' changes are one transaction each. */
export type Revisions = {
  /** How often anything was published: one read. */
  publications: () => Promise<number>;
  /** Every revision there is: for when the number has changed. */
  all: () => Promise<Revision[]>;
  /** The same with the rows of changed settings, which lie beside them: one read of both. */
  standing: () => Promise<{ revisions: Revision[]; settings: readonly Row[] }>;
  /** Those of an entry, oldest first. */
  of: (entry: string) => Promise<Revision[]>;
  /**
   * Publishes as the one that comes after publication number `after`, with its outbox event; `undefined`, and nothing is published, when that one
   * has been published already or the draft is not as it was.
   */
  publish: (what: {
    after: number;
    revisions: readonly Revision[];
    draft?: { draft: Draft; audit: FaqAuditEntry };
    /** What is saved with it or not at all, in the partition of the FAQ. */
    beside?: readonly Change[];
  }) => Promise<OutboxEvent[] | undefined>;
  /** The revision that an outbox event speaks of. */
  ofEvent: (event: OutboxEvent) => Promise<Revision | undefined>;
  drafts: () => Promise<Draft[]>;
  draft: (entry: string) => Promise<Draft | undefined>;
  /** Saves what a draft has become; `false`, and nothing is saved, when another change came first. */
  save: (draft: Draft, audit: FaqAuditEntry) => Promise<boolean>;
};

/** That an answer was shown in a conversation, and in which version. No name and no question. `recipient`: the conversation's key. */
export type AnswerDelivery = { recipient: string; address: ChannelAddress; version: string; at: Instant };

export type AnswerDeliveries = {
  /** The last version counts. */
  keep: (entry: string, told: Omit<AnswerDelivery, 'recipient'>) => Promise<void>;
  of: (entry: string) => Promise<AnswerDelivery[]>;
  /** What one of them was told. */
  find: (entry: string, recipient: string) => Promise<AnswerDelivery | undefined>;
};

/** How entries are used. No text and no person. */
export type AnswerEvents = {
  /** `turn`: the one that it was in. Noted again, in the same turn, it counts once. */
  note: (use: AnswerEvent, at: Instant, turn: string) => Promise<void>;
  /** What was noted after a moment, and no later than `until`, oldest first. */
  since: (at: Instant, until?: Instant) => Promise<AnswerEvent[]>;
};

/** Whose word it is: a person's, or that of a form of a page, whoever fills it in. The same one's last word counts. */
export type Judge = PersonId | { form: string };

/** What people say of answers. Whoever says it cannot be told from what is kept. */
export type Judgements = {
  /**
   * Keeps what somebody says of an entry as the answer to a question, in place of what they said of it before. Only a reason stays
   * when they say again, without one, that it does not help: Teams may send that press once more.
   */
  put: (judgement: Judgement, by: Judge) => Promise<void>;
  of: (entry: string) => Promise<Judgement[]>;
  /** What was said after a moment, oldest first. Reads all there is; for officers and timers only, as `confirmed` is. */
  since: (at: Instant) => Promise<Judgement[]>;
  /** See `confirmedIn`. */
  confirmed: () => Promise<Verdict[]>;
};

/** A question that officers answered for everybody who asked it. */
export type Replies = {
  text: string;
  /** The entry that it is about, where it is about one. */
  entry: string | null;
  /** In an officer's own words, or by an entry of the FAQ that says it already; `null` before. */
  answer: { text: string; source: string } | { entry: string } | null;
  /** In which words it was asked, the question's own first. */
  wordings: () => Promise<string[]>;
  /** Where the last answer has arrived. */
  arrived: () => Promise<{ address: ChannelAddress; at: Instant }[]>;
};

/**
 * What officers replied to whoever asked the same: in their own words, as a card and as what it says, or with an entry of the FAQ. `day`: when
 * they did ("24 January 2020"); empty where that is not known.
 */
export type OfficersReply = { reply: Reply; said: OfficersWords } | { entry: string };
export type OfficersWords = { answer: string; sources: string[]; day: string };

/** Finds it for what is asked: in these words, as this entry that has no answer yet, after this one. */
export type ReplyTo = (said: {
  text: string;
  entry: string | null;
  after: string | null;
}) => Promise<OfficersReply | undefined>;

/** A message of ours, in its conversation. */
export type SentMessage = { conversation: string; activity: string };

/** Which entry a message showed, for what Teams' own feedback buttons say of that message. No text and no person. */
export type AnswerMessages = {
  keep: (message: SentMessage, shown: { entry: string; version: string; at: Instant }) => Promise<void>;
  find: (message: SentMessage) => Promise<{ entry: string; version: string } | undefined>;
};

/** Whose talk it is: in a personal chat the conversation's, elsewhere one person's in that conversation. */
export type Talk = { conversation: string; person: PersonId | null };

/**
 * What "it" means. `entry`: `null` for nothing. `turn`: the id of the turn since when; `before`: what it meant in that turn, as far as it
 * was looked up, so that Teams can send the turn again.
 */
export type Remembered = { entry: string | null; at: Instant; turn: string; before: Meant | null };
export type Meant = { entry: string | null; at: Instant };

/** The entry somebody was last shown, so that "and for governors?" can be understood. No text, and no name. */
export type LastShown = {
  keep: (talk: Talk, shown: Remembered) => Promise<void>;
  find: (talk: Talk) => Promise<Remembered | undefined>;
  /** Nothing happens where nothing was kept. */
  forget: (talk: Talk) => Promise<void>;
};

/** `turn`: the id of the turn of a look; `before`: when the one before it was. */
export type Look = { at: Instant; turn: string; before: Instant | null };

/** When news of the FAQ was last looked at in a talk. */
export type LastLooked = {
  keep: (talk: Talk, look: Look) => Promise<void>;
  find: (talk: Talk) => Promise<Look | undefined>;
};

/**
 * Looks at a text with a sentence encoder: how like each of these entries it is, by its id. `undefined`: there is no encoder, or it has nothing to
 * say in time. Never rejects. Whatever gives a vector for a text can stand behind it; see docs/answers.md.
 */
export type Encoder = (text: string, entries: readonly Learnable[]) => Promise<Encoded | undefined>;
