// What the website answers of events, by method and path.
import type { PageKind } from '../../../platform/web-page.ts';
import { showFeed } from './calendar.ts';
import { closeSignUp, openWithCode, ownPages } from './own.ts';
import { sendSignUp, type SignUpPageNeeds } from './send-sign-up.ts';
import { showEventPage, showEventsPage } from './show-pages.ts';

/** "{id}" of a visit may end with ".ics": that is the event's calendar file. */
export const pageKinds = {
  'GET /events': { menu: { order: 18, says: 'menu.events' } },
  'GET /events/feed.ics': {},
  'GET /events/{id}': {},
  'POST /events/{id}': { isPrivate: true },
  'GET /events/{id}/mine': { isPrivate: true },
  'POST /events/{id}/mine': {},
  'GET /events/{id}/leave': { isPrivate: true },
  'POST /events/{id}/leave': { isPrivate: true },
  'POST /events/{id}/close': {},
} satisfies Record<string, PageKind>;

export function webPages(needs: SignUpPageNeeds) {
  const own = ownPages(needs);
  return {
    'GET /events': showEventsPage(needs),
    'GET /events/feed.ics': showFeed(needs),
    'GET /events/{id}': showEventPage(needs),
    'POST /events/{id}': sendSignUp(needs),
    'GET /events/{id}/mine': own.see,
    'POST /events/{id}/mine': openWithCode(needs),
    'GET /events/{id}/leave': own.beforeLeaving,
    'POST /events/{id}/leave': own.leave,
    'POST /events/{id}/close': closeSignUp(needs),
  };
}
