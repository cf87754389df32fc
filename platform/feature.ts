// Types of what a feature registers. Everything shared is folded from these declarations, without starting anything.
import type { AuditSource } from './audit-search.ts';
import type { Allowed, Role, Word, Written } from './access.ts';
import type { Reply, Shown } from './card.ts';
import type { Check } from './checklist.ts';
import type { ReadDates } from './dates.ts';
import type { Choice } from './choices.ts';
import type { Examination } from './doctor/examination.ts';
import type { Section, Telling } from './digest/section.ts';
import type { DownloadKind } from './downloads/download.ts';
import type { File } from './downloads/file.ts';
import type { Source } from './notifications/deliver.ts';
import type { ReadNews } from './news.ts';
import type { NotificationKind } from './notifications/notification.ts';
import type { Fact } from './facts.ts';
import type { EventKind, Followed, OutboxEvent } from './outbox.ts';
import type { KnownPerson } from './person.ts';
import type { ContentUse } from './reading/files.ts';
import type { Tables, TableUse } from './table.ts';
import type { ReadNotReached } from './not-reached.ts';
import type { CountOwn, CountWaiting } from './waiting.ts';
import type { PersonalPageKind, PersonalReply, PersonalRequest } from './personal-page.ts';
import type { PageKind, PageReply, PageRequest } from './web-page.ts';
import type { Form, Incoming, Joined, Message, Typeahead } from './turn.ts';
import type { Codes } from './wording.ts';
import type { JobKind } from './work.ts';

/** A verb that buttons and forms of cards send. `givesBack`: after a fault people get their form back as they typed it. */
export type Button = Allowed & { readonly givesBack?: true };

/** Messages that are known by their form, such as the code of a receipt. They come before words. */
export type Pattern = Written & { readonly fits: (text: string) => boolean };

/** A timer that asks which work is due: NCRONTAB of six fields, UTC. */
export type TimerKind = { readonly schedule: string };

type Named<Kind> = Readonly<Record<string, Kind>>;

export type Declarations = {
  /** The name of its folders. */
  readonly name: string;
  /** Its cards, whose templates lie in `adaptive-cards/<name>/`. */
  readonly cards?: Named<Shown<never>>;
  /** Codes of what it says on its own account; the sentences are in `content/<name>/wording.json`. */
  readonly wording?: Codes;
  /** Ids of what people type; how they may say it is in the content. */
  readonly words?: Named<Word>;
  readonly patterns?: Named<Pattern>;
  readonly buttons?: Named<Button>;
  /** What fields of cards offer while somebody types, by the name in the cards' `choices.data`. */
  readonly choices?: Named<Allowed>;
  /** Tables, with their personal columns and how long their rows are kept. */
  readonly tables?: Named<TableUse>;
  /** What keeps its rows, by the names under which features are handed it. */
  readonly stores?: (tables: Tables) => Named<unknown>;
  /** What it reads of the council's files. */
  readonly content?: ContentUse;
  /**
   * What takes long to find out from the content that it names: plain data, for `learns`. The build finds it out and keeps it with the
   * program; structured cloning must give it back as it is.
   */
  readonly studies?: (content: never) => Named<unknown>;
  /**
   * What it learns from the content that it names, and from what was studied, once a process, by the names under which features are
   * handed it.
   */
  readonly learns?: (content: never) => Named<unknown>;
  /** What it can state of itself, in the words that people read, by name: "round.closes". Written once, current everywhere. */
  readonly facts?: (content: never) => Named<Fact>;
  /** What follows from its saved records. */
  readonly events?: Named<EventKind>;
  /** What it tells people and channels. */
  readonly notifications?: Named<NotificationKind>;
  readonly jobs?: Named<JobKind>;
  readonly timers?: Named<TimerKind>;
  /** What is kept of who did what to its records, beside the actions of its downloads. */
  readonly audit?: readonly string[];
  /** Files that officers can have made. */
  readonly downloads?: Named<DownloadKind>;
  /** What it says in the digest of staff channels. */
  readonly digest?: Named<Section>;
  /** Its web pages, by method and path: "GET /questions/{id}". Their templates lie in `pages/<name>/`. */
  readonly pages?: Named<PageKind>;
  /** Its pages for people who are signed in, alike, and who may see and send what. Their addresses begin with "/app#". */
  readonly personalPages?: Named<PersonalPageKind>;
  /** What it has looked at when somebody asks whether the service is well, with the stores and ports that it names. */
  readonly examines?: (ports: never) => readonly Examination[];
  /** Names of the functions that other features may be handed. */
  readonly offers?: readonly string[];
};

type Answer = Reply | undefined | Promise<Reply | undefined>;
export type Visited = (request: PageRequest) => PageReply | Promise<PageReply>;
export type Met = (request: PersonalRequest, role: Role) => PersonalReply | Promise<PersonalReply>;
export type Pressed = (form: Form, role: Role) => Answer;
export type GivingBack = { press: Pressed; givesBack: (form: Form, fault: string, role: Role) => Reply | undefined };

/** A handler for each thing declared. */
type Parts<D extends Declarations> = {
  words: { [Said in keyof D['words']]: (message: Message, role: Role) => Answer };
  patterns: { [Name in keyof D['patterns']]: (message: Message, role: Role) => Answer };
  buttons: {
    [Verb in keyof D['buttons']]: D['buttons'][Verb] extends { givesBack: true } ? GivingBack : Pressed;
  };
  choices: { [Dataset in keyof D['choices']]: (typed: Typeahead) => Choice[] };
  events: { [Kind in keyof D['events']]: (event: OutboxEvent) => Promise<Followed> };
  notifications: {
    [Kind in keyof D['notifications']]: D['notifications'][Kind] extends NotificationKind<infer About>
      ? (about: About) => Promise<Source | undefined>
      : never;
  };
  jobs: {
    [Kind in keyof D['jobs']]: D['jobs'][Kind] extends JobKind<infer Work> ? (work: Work) => Promise<void> : never;
  };
  /** Each answers with how much work it asked for. */
  timers: { [Timer in keyof D['timers']]: () => Promise<number> };
  /** Each makes the file when it is fetched; `undefined` where there is nothing any more to make it from. */
  downloads: {
    [Kind in keyof D['downloads']]: D['downloads'][Kind] extends DownloadKind<infer About>
      ? (about: About) => Promise<File | undefined>
      : never;
  };
  digest: { [Name in keyof D['digest']]: D['digest'][Name] extends Section<infer Facts> ? Telling<Facts> : never };
  pages: { [Path in keyof D['pages']]: Visited };
  personalPages: { [Path in keyof D['personalPages']]: Met };
  offers: Record<
    D['offers'] extends readonly (infer Name extends string)[] ? Name : never,
    (...args: never) => unknown
  >;
};

/** What a started feature does; to forget one handler of what it declares is a type error. */
export type Handlers<D extends Declarations> = {
  [Part in keyof Parts<D> as D extends Record<Part, object> ? Part : never]: Parts<D>[Part];
};

/** What a feature may do besides, without declaring it. */
export type Hooks = {
  /** Brings what is kept in memory up to date, before a turn and before a piece of work. */
  refresh?: () => Promise<void>;
  /** A conversation begins. */
  joined?: (incoming: Joined) => Promise<Reply | undefined>;
  /** A message that is no command, before it is taken for a question: whoever asked for one answers it. */
  heard?: (message: Message) => Promise<Reply | undefined>;
  /** Whether Teams' own feedback buttons stand below a reply. */
  takesFeedback?: (incoming: Pick<Incoming, 'place'>, reply: Reply) => boolean;
  /** A message of ours was sent. Never throws. */
  sent?: (incoming: Incoming, activity: string, reply: Reply) => Promise<void>;
  /** What it has to tell somebody who asks what is new. */
  news?: ReadNews;
  /** The dates to come that it knows of. */
  dates?: ReadDates;
  /** A channel begins to follow, or something else, or stops: what waits is posted where it belongs now, once. Doing it twice is fine. */
  followed?: (conversation: string) => Promise<void>;
  /** What officers' checklist asks: each by itself, so that a fault in one costs no other. */
  notReady?: readonly Check[];
  /** What waits for officers. */
  waiting?: CountWaiting;
  /** What of it is an adviser's own. */
  ownWaiting?: CountOwn;
  /** Where its records have their audit. */
  audits?: readonly AuditSource[];
  /** Whom what it sends did not reach. */
  notReached?: ReadNotReached;
  /** Somebody was met in a chat of their own for the first time that day. Doing it twice is fine. */
  met?: (known: KnownPerson) => Promise<void>;
};

/** What a started feature does, whichever it is: handlers by the names that it has declared. */
export type AnyHandlers = Hooks & {
  words?: Named<(message: Message, role: Role) => Answer>;
  patterns?: Named<(message: Message, role: Role) => Answer>;
  buttons?: Named<Pressed | GivingBack>;
  choices?: Named<(typed: Typeahead) => Choice[]>;
  events?: Named<(event: OutboxEvent) => Promise<Followed>>;
  notifications?: Named<(about: never) => Promise<Source | undefined>>;
  jobs?: Named<(work: never) => Promise<void>>;
  timers?: Named<() => Promise<number>>;
  downloads?: Named<(about: never) => Promise<File | undefined>>;
  digest?: Named<Telling>;
  pages?: Named<Visited>;
  personalPages?: Named<Met>;
  offers?: Named<(...args: never) => unknown>;
};

export type Feature<D extends Declarations, Needs, Started> = D & { readonly start: (needs: Needs) => Started };

/**
 * A feature: what it declares, and how it starts with the ports, content and offers of others that it names. What others offer can be
 * called once all have started, not while they start.
 */
export const feature = <const D extends Declarations, Needs, Started extends Handlers<D> & Hooks>(
  declared: D,
  start: (needs: Needs) => Started,
): Feature<D, Needs, Started> => ({ ...declared, start });
