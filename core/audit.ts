// Who did what to which record, and when. Written in the same transaction as the record.
import type { Instant } from './calendar.ts';
import type { PersonId } from './conversation.ts';

export type AuditEntry = { id: string; at: Instant; by: PersonId; did: 'nomination.submitted'; version: number };
