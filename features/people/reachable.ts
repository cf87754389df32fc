// Whom the council can write to first, by their school: people who have met the bot, and those of the council's directory who have not.
import type { MailAddress } from '../../platform/address.ts';
import type { ChannelAddress, PersonId } from '../../platform/turn.ts';

/** `school`: a URN, and `role` one of the council's choices; both empty where nobody has said them. */
type Place = { school: string; role: string };

/** What somebody wants of news: none at all, or also that of topics of the FAQ, by their ids. */
export type NewsWanted = { muted: boolean; topics: readonly string[] };

export type ReachablePerson = Place & NewsWanted & { person: PersonId; name: string; address: ChannelAddress };

/** `recipient`: a key that stands for the address. */
export type ReachableByMail = Place & { recipient: string; address: MailAddress };

export type Reachable = ReachablePerson | ReachableByMail;

export type ReachablePeople = {
  /** All of a school by its URN; of `''` those who have not said theirs. Somebody who has just moved may be in two: `now` knows. */
  ofSchool: (urn: string) => Promise<Reachable[]>;
  /** Who has this address now, or whom the directory names by it; `undefined` where it is nobody's that we know. */
  withEmail: (email: string) => Promise<Reachable | undefined>;
  /** URNs of schools of which somebody has met the bot, whether or not they are there still. With one request. */
  metSchools: () => Promise<ReadonlySet<string>>;
  /** How somebody can be reached now; `undefined` when they never met the bot in a chat of their own. */
  now: (person: PersonId) => Promise<ReachablePerson | undefined>;
  /** They want no news, or want it again. */
  mute: (person: PersonId, muted: boolean) => Promise<void>;
  wanted: (person: PersonId) => Promise<NewsWanted>;
  /** They follow these topics, instead of what they followed, and answers with what they want now. */
  follow: (person: PersonId, topics: (before: readonly string[]) => readonly string[]) => Promise<NewsWanted>;
};

/** Keeps who can be reached as their own rows are. Doing it twice is fine. */
export type Index = {
  /** After somebody's own rows have changed; `before`: the school they had. */
  index: (person: PersonId, before?: string) => Promise<void>;
  /** A line of the directory whose address nobody has who met the bot; `before`: the school it had. */
  indexLine: (line: Place & { address: MailAddress }, before?: string) => Promise<void>;
  removeLine: (line: { school: string; address: MailAddress }) => Promise<void>;
};
