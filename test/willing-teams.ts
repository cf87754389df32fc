// Teams that takes everything at once: for tests that are not about it.
import type { SendNeeds } from '../platform/notifications/send.ts';
import { anytime } from '../platform/rate/slots.ts';

export const willingTeams: Pick<SendNeeds, 'slotFor' | 'post' | 'replace' | 'remove'> = {
  slotFor: () => anytime.next(''),
  post: () => Promise.resolve({ posted: true, activity: 'an-activity' }),
  replace: () => Promise.resolve({ replaced: true }),
  remove: () => Promise.resolve({ removed: true }),
};
