// Says who did what to which record, and when. Written in the same transaction as the record.
import type { Instant } from './calendar.ts';
import type { PersonId } from './turn.ts';

/** `did`: one of the audit actions that a feature declares, such as "nomination.submitted". */
export type AuditEntry<Action extends string = string> = {
  id: string;
  at: Instant;
  by: PersonId;
  did: Action;
  version: number;
  /** What Teams calls the officer who decided, or the endorser who answered. */
  name?: string | undefined;
  /** Why, in their words; of an export, what it held. */
  reason?: string | undefined;
};

/** Who does what nobody pressed a button for. */
export const SERVICE: PersonId = { tenantId: 'service', objectId: 'service' };
