// What is kept of who did what to an update.
export const actions = [
  'update.drafted',
  'update.saved',
  'update.asked',
  'update.returned',
  'update.dropped',
  'update.published',
] as const;
export type AuditAction = (typeof actions)[number];
