// People whom Teams knows: those who have met the bot in a chat of their own, by the address that Teams' roster has of them.
import type { Instant } from '../../platform/calendar.ts';
import type { KnownPerson } from '../../platform/person.ts';
import type { ChannelAddress, PersonId } from '../../platform/turn.ts';

/** That Teams was asked who somebody is, and where their chat was then. */
export type LookUp = { address: ChannelAddress; at: Instant };

export type People = {
  /** Keeps how to reach somebody, and their address. The last word counts, but a roster that says no email takes none away. */
  meet: (known: KnownPerson) => Promise<void>;
  /** When somebody was last looked up and kept; the last word counts. */
  lastLookUp: (person: PersonId) => Promise<LookUp | undefined>;
  noteLookUp: (person: PersonId, lookUp: LookUp) => Promise<void>;
  find: (person: PersonId) => Promise<KnownPerson | undefined>;
  /**
   * Whose address that is now. `undefined`: nobody's who has met the bot, or somebody's in two tenants: what an address is in one tenant
   * another cannot vouch for, so neither is taken for the one who is meant.
   */
  withEmail: (email: string) => Promise<KnownPerson | undefined>;
};
