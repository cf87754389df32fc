// What is kept of who did what to a meeting.
import { type Did, dids } from './meeting.ts';

export type AuditAction = `meeting.${Did}`;
export const actions: readonly AuditAction[] = dids.map((did) => `meeting.${did}` as const);
