// Events: officers plan them, people sign up, and places go strictly to whoever came first.
//
// An event is a partition: the record, a row for each person who signed up, what people read of it by each change, audit and deliveries. Every
// change is the record's next version, guarded by its ETag, and a sign-up is written in the same transaction. So numbers are given out one by one,
// and no place is given twice. A place belongs to whoever is signed up with a number up to the one that places have reached (`places.ts`): one
// function gives places, and whatever frees one leads there by the outbox event of that change.
import { AUDIT_COLUMNS } from '../../platform/audit-row.ts';
import { feature } from '../../platform/feature.ts';
import { RECIPIENT_COLUMNS } from '../../platform/notifications/store.ts';
import { actions } from './audit.ts';
import { type EventNeeds, handleChanged } from './handle-event.ts';
import { inTurns } from './in-turns.ts';
import { events as store } from './store.ts';

export const events = feature(
  {
    name: 'events',
    tables: {
      Events: {
        holds: 'events, who signed up for each, what they were told, and a list of all events',
        personal: ['author', 'person', 'name', 'address', 'school', 'role', ...AUDIT_COLUMNS, ...RECIPIENT_COLUMNS],
        kept: 'for good',
      },
    },
    stores: (tables) => ({ events: store(tables) }),
    events: {
      'event.changed': { table: 'Events' },
      'event.placed': { table: 'Events' },
      'event.revised': { table: 'Events' },
    },
    audit: actions,
  },
  (ports: Omit<EventNeeds, 'inTurns'>) => {
    const needs = { ...ports, inTurns: inTurns() };
    const nobodyIsTold = () => Promise.resolve('done' as const);
    return {
      events: {
        'event.changed': handleChanged(needs),
        'event.placed': nobodyIsTold,
        'event.revised': nobodyIsTold,
      },
    };
  },
);

// What other features may know of it.
export type { Event } from './event.ts';
export type { Events } from './ports.ts';
