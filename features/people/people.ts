// People whom Teams knows: those who have met the bot in a chat of their own, by the address that Teams' roster has of them.
import type { ChannelAddress, PersonId } from '../../platform/turn.ts';

/** Somebody who has met the bot. `email` is what Teams' own roster says, never what was typed; empty where it says none. */
export type KnownPerson = { person: PersonId; address: ChannelAddress; name: string; email: string };

export type People = {
  /** Keeps how to reach somebody, and their address. The last word counts, but a roster that says no email takes none away. */
  meet: (known: KnownPerson) => Promise<void>;
  find: (person: PersonId) => Promise<KnownPerson | undefined>;
  /**
   * Whose address that is now. `undefined`: nobody's who has met the bot, or somebody's in two tenants: what an address is in one tenant
   * another cannot vouch for, so neither is taken for the one who is meant.
   */
  withEmail: (email: string) => Promise<KnownPerson | undefined>;
};

/** An address as it is compared. */
export const plainEmail = (email: string): string => email.trim().toLowerCase();

/** Who somebody is, and nothing else of them: what is kept of whoever did something. */
export const idOf = ({ tenantId, objectId }: PersonId): PersonId => ({ tenantId, objectId });

export const samePerson = (one: PersonId, other: PersonId): boolean =>
  one.tenantId === other.tenantId && one.objectId === other.objectId;
