// What is kept of who did what to an event.
export const dids = [
  'planned',
  'changed',
  'cancelled',
  'signed-up',
  'left',
  'places-given',
  'checked-in',
  'shared',
  'exported',
] as const;
export type Did = (typeof dids)[number];

export type AuditAction = `event.${Did}`;
export const actions: readonly AuditAction[] = dids.map((did) => `event.${did}` as const);
