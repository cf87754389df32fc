// Declares the audit actions of nominations.
import type { AuditEntry } from '../../platform/audit.ts';

/** What is kept in the audit of nominations. */
export const actions = [
  'nomination.submitted',
  'nomination.changed',
  'nomination.entered',
  'nomination.corrected',
  'nomination.withdrawn',
  'nomination.restored',
  'nomination.endorsed',
  'nomination.endorsement-declined',
  'nomination.endorser-not-meant',
  'nomination.endorsement-confirmed',
  'nomination.endorser-asked-again',
  'nomination.link-given',
  'nomination.joined',
  'nomination.shortlisted',
  'nomination.more-wanted',
  'nomination.ineligible',
  'nomination.taken-back',
  'nomination.late-accepted',
  'nomination.left-out',
  'nomination.in-time',
  'nomination.noted',
  'nomination.opened',
] as const;

export type NominationAction = (typeof actions)[number];
export type NominationAuditEntry = AuditEntry<NominationAction>;
