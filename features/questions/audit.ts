// Declares the audit actions of questions.
import type { AuditEntry } from '../../platform/audit.ts';

/** What is kept in the audit of questions. */
export const actions = [
  'question.passed',
  'question.told',
  'question.taken',
  'question.answered',
  'question.declined',
  'question.reopened',
  'question.objected',
  'question.split',
  'question.joined',
  'question.returned',
  'question.opened',
  'question.withdrawn',
  'question.left',
  'question.reworded',
] as const;

export type QuestionAction = (typeof actions)[number];
export type QuestionAuditEntry = AuditEntry<QuestionAction>;
