// Declares the audit actions of themes.
import type { AuditEntry } from '../../platform/audit.ts';

export const actions = [
  'theme.created',
  'theme.renamed',
  'theme.merged',
  'theme.undone',
  'theme.promised',
  'theme.answered',
  'theme.coded',
  'theme.published',
] as const;

export type ThemeAction = (typeof actions)[number];
export type ThemeAuditEntry = AuditEntry<ThemeAction>;
