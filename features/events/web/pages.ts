// The pages of events, and what each is told.
import { webPage } from '../../../platform/web-page.ts';
import type { EventFacts } from '../facts.ts';

/** `path` leads to it. */
export type ListedFacts = { path: string; title: string; when: string; where: string; places: string };

/** `feed`: the address to subscribe to; `subscribe`: the same, as calendars open it. */
export type AllFacts = { events: ListedFacts[]; feed: string; subscribe: string };

/** What anybody may read of an event: nothing of who comes, nor how to join online. */
export type EventPageFacts = Omit<EventFacts, 'own' | 'ahead' | 'personal' | 'chat' | 'notice' | 'officer' | 'link'>;

export const pages = {
  events: webPage<AllFacts>('events/events'),
  event: webPage<EventPageFacts>('events/event'),
};
