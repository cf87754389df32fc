// People whom Teams knows. Whoever speaks in their own chat is looked up in Teams' roster after they had their answer, at most once a day;
// what waited until they could be reached is sent to them then. An address that people of two tenants have is nobody's.
import { feature } from '../../platform/feature.ts';
import { meeting, type MeetNeeds } from './meet.ts';
import { people as store } from './store.ts';

export const people = feature(
  {
    name: 'people',
    tables: {
      People: {
        holds: 'people who have met the bot in a chat of their own, and who has which address',
        personal: ['person', 'address', 'name', 'email'],
        kept: 'while the person uses it',
      },
    },
    stores: (tables) => ({ people: store(tables) }),
  },
  (needs: MeetNeeds) => ({ sent: meeting(needs) }),
);

// What other features may know of it.
export type { People } from './people.ts';
