// Declares the audit actions of faq.
import type { AuditEntry } from '../../platform/audit.ts';

/** What is kept in the audit of faq. */
export const actions = ['faq.drafted', 'faq.published', 'faq.dropped'] as const;

export type FaqAction = (typeof actions)[number];
export type FaqAuditEntry = AuditEntry<FaqAction>;
