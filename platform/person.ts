// Types of who somebody is, and how Teams knows them.
import { keyOf } from './table.ts';
import type { ChannelAddress, PersonId } from './turn.ts';

/** Somebody who has met the bot. `email` is what Teams' own roster says, never what was typed; empty where it says none. */
export type KnownPerson = { person: PersonId; address: ChannelAddress; name: string; email: string };

/** An address as it is compared. */
export const plainEmail = (email: string): string => email.trim().toLowerCase();

/** Who somebody is, and nothing else of them: what is kept of whoever did something. */
export const idOf = ({ tenantId, objectId }: PersonId): PersonId => ({ tenantId, objectId });

export const samePerson = (one: PersonId, other: PersonId): boolean =>
  one.tenantId === other.tenantId && one.objectId === other.objectId;

/** The part of a row key that stands for a person: their ids are not to be read from it. */
export const recipientOf = ({ tenantId, objectId }: PersonId): string => keyOf(tenantId, objectId);
