// Types of a turn: an Incoming goes in, a Reply comes out. Nothing here knows Teams, storage or a card's layout.
import type { Reply } from './card.ts';
import type { Instant } from './calendar.ts';

/** Who somebody is: always taken from the authenticated activity or token, never from what a card sent. */
export type PersonId = { tenantId: string; objectId: string };

export type Person = PersonId & { name: string };

/**
 * Where a turn takes place. What a person types about themselves belongs in `personal` only. `dialog`: a window that one person
 * opened over some chat. Nobody else sees it, and the bot may not be in that chat: nothing can be said there later.
 */
export type Place = 'personal' | 'group' | 'channel' | 'dialog';

/** How to reach a conversation again. Written and read by the edge; opaque to everybody else. */
export type ChannelAddress = string & { readonly __brand: 'ChannelAddress' };

/** Of somebody whom no message of ours reaches: they come back to read. */
export const NOWHERE = '' as ChannelAddress;

/** What inputs and buttons of a card sent: untrusted, of any shape. */
export type Fields = Readonly<Record<string, unknown>>;

type Turn = {
  /** The activity's id, in its conversation. Teams sends an activity again, with the same id, that it had no answer to. */
  id: string;
  place: Place;
  /** The conversation's id; in a channel the channel's, whichever thread the words came from. */
  conversation: string;
  address: ChannelAddress;
  /** The server's time when the turn arrived. Deadlines are decided by it. */
  receivedAt: Instant;
};

/** The verb of Teams' own feedback buttons below a message: the edge reads them as a form. */
export const FEEDBACK = 'feedback';

export type Message = Turn & { kind: 'message'; person: Person; text: string };
export type Form = Turn & { kind: 'form'; person: Person; verb: string; fields: Fields };
/** A file, a picture or a voice message, with no words to answer. */
export type Wordless = Turn & { kind: 'wordless'; person: Person };
export type Joined = Turn & { kind: 'joined' };
export type Incoming = Message | Form | Wordless | Joined;

/** What somebody looks for while they write to others. `skip` and `count`: which part of what is found they see. */
export type Search = Turn & { kind: 'search'; person: Person; text: string; skip: number; count: number };

/** What somebody has typed so far into a field that offers choices. `dataset`: which choices. */
export type Typeahead = Turn & { kind: 'typeahead'; person: Person; dataset: string; text: string };

/** What a search finds, best first: `title` and `text` stand in the list, as plain text, and `reply` is what goes into the message. */
export type Hits = { hits: { title: string; text: string; reply: Reply }[] };
