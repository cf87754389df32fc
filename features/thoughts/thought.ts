// A thought on the proposal as it is kept, and what keeping thoughts asks of the world.
import type { Address } from '../../platform/address.ts';
import type { Instant } from '../../platform/calendar.ts';
import { shortReference } from '../../platform/short-reference.ts';
import type { PersonId } from '../../platform/turn.ts';

/** What somebody makes of a part of the proposal. */
export const stances = ['opportunity', 'challenge', 'misunderstanding'] as const;
export type Stance = (typeof stances)[number];

/** A part of the proposal that thoughts are about, as the council lists them. */
export type Part = { id: string; title: string };

/** Where whoever shared it works, in groups alone; empty where nobody said. `role`: one of the council's choices. */
export const groupKinds = ['phase', 'type', 'area', 'network', 'role'] as const;
export type Groups = Record<(typeof groupKinds)[number], string>;

export type Thought = {
  /** Of one person's form: sent twice it is one thought. */
  id: string;
  person: PersonId;
  /** Where the answer goes: a chat, an email address, or nowhere. */
  address: Address;
  at: Instant;
  stance: Stance;
  part: string;
  /** Empty once it is withdrawn. */
  text: string;
  /** Whether we may repeat their words, without their name. */
  mayQuote: boolean;
  groups: Groups;
  withdrawnAt: Instant | null;
};

export type Thoughts = {
  /** Keeps it. Answers with what stands afterwards: the one given, or the one that was sent with this form before. */
  share: (thought: Thought) => Promise<Thought>;
  find: (id: string) => Promise<Thought | undefined>;
  /** All that somebody shared, the newest first, also what they withdrew. */
  of: (person: PersonId) => Promise<Thought[]>;
  /** All that were not withdrawn, the oldest first. A request for every 1,000: for officers, digests and jobs. */
  all: () => Promise<Thought[]>;
  /** Takes the words away for good; only that there was one stays. `undefined` where there is none. Doing it twice is fine. */
  withdraw: (id: string, at: Instant) => Promise<Thought | undefined>;
};

/** "T-7K2MX" */
export const referenceOf = ({ id }: Pick<Thought, 'id'>): string => shortReference('T', id);
