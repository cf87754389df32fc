// Who did what to which record, and when. Written in the same transaction as the record.
import type { Instant } from './calendar.ts';
import type { PersonId } from './turn.ts';

export const deeds = [
  'nomination.submitted',
  'nomination.changed',
  'nomination.entered',
  'nomination.corrected',
  'nomination.withdrawn',
  'nomination.restored',
  'nomination.endorsed',
  'nomination.endorsement-declined',
  'nomination.endorser-not-meant',
  'nomination.shortlisted',
  'nomination.more-wanted',
  'nomination.ineligible',
  'nomination.taken-back',
  'nomination.late-accepted',
  'nomination.left-out',
  'nomination.noted',
  'nominations.exported',
  'nominations.printed',
  'panel.confirmed',
  'panel.reopened',
  'panel.told',
  'panel.accepted',
  'panel.declined',
  'panel.offered',
  'panel.letters',
  'panel.exported',
  'draw.sealed',
  'draw.part-entered',
  'draw.dropped',
  'question.passed',
  'question.told',
  'question.taken',
  'question.answered',
  'question.declined',
  'question.objected',
  'faq.drafted',
  'faq.published',
  'faq.dropped',
  'question.split',
  'question.joined',
  'question.returned',
] as const;
export type Deed = (typeof deeds)[number];

export type AuditEntry = {
  id: string;
  at: Instant;
  by: PersonId;
  did: Deed;
  version: number;
  /** What Teams calls the officer who decided, or the endorser who answered. */
  name?: string | undefined;
  /** Why, in their words; of an export, what it held. */
  reason?: string | undefined;
};

/** Who does what nobody pressed a button for. */
export const SERVICE: PersonId = { tenantId: 'service', objectId: 'service' };
