// Types and functions that the use-cases of the FAQ's editors share.
import type { Wording } from '../wording.ts';
import type { Contact, Reply } from '../../../platform/card.ts';
import type { Facts } from '../../../platform/facts.ts';
import type { Deliveries } from '../../../platform/notifications/notification.ts';
import type { Clock, Enqueue, Ids, Report } from '../../../platform/ports.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Person } from '../../../platform/turn.ts';
import type { SharedWording } from '../../../platform/wording.ts';
import type { KeyDocument } from '../../documents/index.ts';
import type { Service } from '../../rounds/index.ts';
import type { Signposts } from '../../signposts/index.ts';
import type { StaffChannels } from '../../staff-channels/index.ts';
import type { CurrentFaq } from '../current-faq.ts';
import { type EntryText, type FaqEntry, textOf, type TopicNames, versionOf } from '../entry.ts';
import type { PublishedFaq } from '../published-faq.ts';
import type { Verdict } from '../match.ts';
import type { Replies, Revisions, AnswerDeliveries } from '../ports.ts';

export type EditingNeeds = {
  publishedFaq: PublishedFaq;
  revisions: Revisions;
  answerDeliveries: AnswerDeliveries;
  deliveries: Deliveries;
  staffChannels: StaffChannels;
  /** Names of people that a text seems to hold. */
  namesIn: (text: string) => readonly string[];
  repliesOf: (question: string) => Promise<Replies | undefined>;
  /** Questions of which somebody said which entry answers them, or that none must. */
  confirmed: () => Promise<readonly Verdict[]>;
  /** Those of them that people said of answers they were shown, or chose. */
  saidByPeople: () => Promise<readonly Verdict[]>;
  signposts: Signposts;
  service: Service;
  documents: readonly KeyDocument[];
  /** What answers may quote. */
  facts: Facts;
  /** Whether whoever wrote a draft may publish it: the council says so, or there is nobody else who could. */
  onePersonMayPublish: boolean;
  clock: Clock;
  ids: Pick<Ids, 'key'>;
  enqueue: Enqueue;
  report: Report;
  wording: Wording & SharedWording;
  contact: Contact;
  topicNames: TopicNames;
};

/** What it takes to draft: the entries as they stand are enough, nobody need find them. */
export type DraftNeeds = Pick<EditingNeeds, 'revisions' | 'ids'> & {
  publishedFaq: { now: () => Pick<CurrentFaq, 'entries' | 'entry'> };
};

/** What a draft is written over: a text, whatever the facts in it are. `null`: the entry is new. */
export const basisOf = (standing: FaqEntry | undefined): string | null =>
  standing ? versionOf(textOf(standing)) : null;

export const named = ({ tenantId, objectId, name }: Person): Person => ({ tenantId, objectId, name });

export const outOfDate = ({ contact }: Pick<EditingNeeds, 'contact'>): Reply => refusals.outOfDate.with({ contact });

/** The id of an entry, as far as can be seen. It becomes part of keys. */
const ENTRY_ID = /^[a-z\d]+(?:-[a-z\d]+)*$/u;
const LONGEST_ENTRY_ID = 100;

export const isEntryId = (id: string): boolean => id.length <= LONGEST_ENTRY_ID && ENTRY_ID.test(id);

/** An entry that says nothing yet. */
export const blankText = (today: string, { service }: Pick<EditingNeeds, 'service'>): EntryText => ({
  title: '',
  alsoAskedAs: [],
  topic: '',
  status: 'unanswered',
  answer: '',
  source: [],
  reviewed: today,
  reviewBy: nextYear(today),
  ownerRole: service.contact.role,
  related: [],
});

/** The same day a year later; 29 February becomes 28. */
const nextYear = (day: string): string =>
  `${Number(day.slice(0, 4)) + 1}${day.endsWith('-02-29') ? '-02-28' : day.slice(4)}`;
