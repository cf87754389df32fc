// Notifications and their deliveries: who is to be told what, and how far it got.
import type { z } from 'zod';
import type { Instant } from '../calendar.ts';
import type { Address } from '../address.ts';
import type { PersonId } from '../turn.ts';

/**
 * `waiting`: to be sent. `sending`: claimed; if that is long ago, nobody can know whether it arrived, unless it is an email: those can be
 * asked after. `failed`: certainly not sent, or it came back, and it never will be. `unknown`: nobody can know; never sent again.
 */
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown';

/** A notification on its way to one recipient. `at`: the moment of its last change. */
export type Delivery = {
  recipient: string;
  address: Address;
  /** What it is about to them: what they asked, in their own words; or the version of the entry that they were told. */
  about: string;
  state: DeliveryState;
  at: Instant;
  /** The person has said that the answer helps. */
  helped: boolean;
  /** What was posted, so that it can be replaced or removed. None of an email, of what is not sent, and of what older versions sent. */
  activity?: string | undefined;
};

/** What came of one that was claimed. */
export type Outcome = { state: DeliveryState; at: Instant; activity?: string };

/** Some recipients, in the order of their names. */
export type Some = {
  /** Those who come after this one; from the first without it. */
  after?: string;
  /** At most so many, up to 1,000. */
  most: number;
  /** Only those in one of these states. Storage leaves out the others, and still goes through them. */
  only?: readonly [DeliveryState, ...DeliveryState[]];
};

/** What somebody is told, by its kind and ids: "the second answer to that question". */
export type Notification = { readonly kind: string; readonly [id: string]: string | number };

/** Where rows lie: beside the record they are about. */
export type Place = { table: string; partition: string; prefix: string };

/** A kind of notification: the shape of its ids, and where the rows of its recipients lie. */
export type NotificationKind<About extends object = object> = {
  readonly schema: z.ZodType<About>;
  /** Throws where the ids are not of that shape. */
  readonly place: (about: object) => Place;
};

/** A notification of one of these kinds. */
export type NotificationOf<Kinds, Kind extends keyof Kinds & string> =
  Kinds[Kind] extends NotificationKind<infer About> ? { kind: Kind } & About : never;

/** Declares a kind of notification; the compiler holds `place`, and whoever sends it, to the schema. */
export const notification = <About extends object>(
  schema: z.ZodType<About>,
  place: (about: About) => Place,
): NotificationKind<About> => ({ schema, place: (about) => place(schema.parse(about)) });

/** A person, or a conversation by its key. */
export type Recipient = Pick<Delivery, 'address' | 'about'> & ({ person: PersonId } | { recipient: string });

export type Deliveries = {
  /** Adds what is missing, as `waiting`, and answers with that; what is there stays as it is. */
  plan: (notification: Notification, recipients: readonly Recipient[], at: Instant) => Promise<Delivery[]>;
  /**
   * Makes ready what is to be sent to one that waits, and claims it; `undefined` when it does not wait, or `ready` answers nothing: then it
   * waits as before. If it cannot be made ready that is thrown, and it waits as before: nothing of it was sent.
   */
  claim: <Ready extends object>(
    notification: Notification,
    recipient: string,
    how: { at: Instant; ready: (delivery: Delivery) => Promise<Ready | undefined> },
  ) => Promise<{ delivery: Delivery; ready: Ready } | undefined>;
  /** Keeps what came of one that was claimed, with one request; whatever else its row says stays. */
  confirm: (notification: Notification, recipient: string, to: Outcome) => Promise<void>;
  /** Moves one on; `undefined` when it was not in the state `from`. */
  move: (
    notification: Notification,
    recipient: string,
    to: { from: DeliveryState; state: DeliveryState; at: Instant },
  ) => Promise<Delivery | undefined>;
  one: (notification: Notification, recipient: string) => Promise<Delivery | undefined>;
  of: (notification: Notification) => Promise<Delivery[]>;
  /** Page by page. A page has fewer than `most` only where there are no others. */
  some: (notification: Notification, which: Some) => Promise<Delivery[]>;
  /** How many are in each state. Reads the state of each and nothing else: a request for every 1,000. */
  counts: (notification: Notification) => Promise<Record<DeliveryState, number>>;
  /** Those that are not final; `most`: the first so many. */
  unfinished: (notification: Notification, most?: number) => Promise<Delivery[]>;
  /** Those whose rows begin with a prefix, each with what follows it. Reads all of them; for digests only. */
  under: (place: Place) => Promise<(Delivery & { key: string })[]>;
  /** Removes all rows of a notification, with whom it went to. Doing it twice is fine. */
  forget: (notification: Notification) => Promise<void>;
  /** Somebody says that the answer helps; `false` when they got none, or had said so. */
  help: (notification: Notification, person: PersonId, at: Instant) => Promise<boolean>;
};
