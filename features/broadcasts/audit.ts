// What is kept of who did what to a message.
export const dids = [
  'asked',
  'approved',
  'returned',
  'reopen',
  'scheduled',
  'started',
  'sent',
  'finished',
  'pause',
  'resume',
  'stop',
  'resend',
  'recall',
  'edited',
  'opened',
] as const;
export type Did = (typeof dids)[number];

export type AuditAction = `broadcast.${Did}`;
export const actions: readonly AuditAction[] = dids.map((did) => `broadcast.${did}` as const);
