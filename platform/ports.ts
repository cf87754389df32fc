// The few things that features ask of the world beside tables. storage/ and bot/teams/ provide them; tests have them in memory.
import type { Reply } from './card.ts';
import type { Instant } from './calendar.ts';
import type { NoSlot, Slot } from './rate/slots.ts';
import type { Signing } from './signing.ts';
import type { ChannelAddress, Person } from './turn.ts';
import type { Work } from './work.ts';

export type Clock = () => Instant;

/** Lets so many milliseconds pass. */
export type Sleep = (ms: number) => Promise<void>;

/** Fresh, unguessable identifiers. `reference` is short enough to read out: "TAS-7K3M-9QXD". `lot`: a number of 12 digits. */
export type Ids = { key: () => string; reference: () => string; lot: () => number };

/** A short code that only this service can make of a text: proof that it said so. "7K3M-9QXD" */
export type ReceiptCode = Signing;

/** A code of 20 characters that only this service can make of a text, for links that open something. "7K3M-9QXD-2W4R-HZ6T-PN8V" */
export type LinkCode = Signing;

/** Puts work on its queue. `after`: in so many seconds, at most a week; otherwise at once. */
export type Enqueue = (work: Work, how?: { after: number }) => Promise<void>;

/**
 * `refused`: final, and certainly not posted. `busy`: certainly not posted, and it may work later. Anything else that goes wrong
 * is thrown: nobody knows.
 */
export type Posted =
  | { posted: true; activity: string }
  | { posted: false; refused: string }
  /** `after`: in so many seconds, where that is known. */
  | { posted: false; busy: true; after?: number };

/** Waits for the moment in which one more message may go to where an address is; it is sent in that moment, or not at all. */
export type SlotFor = (address: ChannelAddress) => Promise<Slot | NoSlot>;

/** With a slot as one of many, within what Teams takes; without one as a reply is sent. */
export type Post = (address: ChannelAddress, reply: Reply, slot?: Slot) => Promise<Posted>;

/** Puts a card in the place of one that was posted. Doing it twice is fine. */
export type Replace = (
  address: ChannelAddress,
  activity: string,
  reply: Reply,
  slot?: Slot,
) => Promise<{ replaced: boolean }>;

/** Takes a card away that was posted. Doing it twice is fine: one that is not there any more is removed. */
export type Remove = (address: ChannelAddress, activity: string, slot?: Slot) => Promise<{ removed: boolean }>;

/** Whether the bot may post where an address is: the reason why it never may, or nothing. Throws when nobody can know. */
export type Reaches = (address: ChannelAddress) => Promise<string | undefined>;

/** What Teams knows of the person: only a help to fill in a form, so "nothing" is an answer. */
export type Profile = (address: ChannelAddress, person: Person) => Promise<{ name: string; email: string }>;

/** Says that something went wrong which must not stop the turn. Never given anything personal. */
export type Report = (what: string, error: unknown) => void;
