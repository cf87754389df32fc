// People whom Teams knows. Whoever speaks in their own chat is looked up in Teams' roster after they had their answer, at most once a day;
// what waited until they could be reached is sent to them then. An address that people of two tenants have is nobody's.
//
// Each may say once which school they are from and what they do there; that is one row beside the person's own. The council's directory may
// say it first: an officer imports it by address (`npm run import:people`), and whoever has that address gets it when they meet the bot. What
// somebody says themselves counts more. Who wants it forgotten leaves a mark in its place, so that no later import brings it back.
//
// Who can be written to first is listed by school, so that news for some schools reads those alone (store/reachable.ts). They can mute news, and
// follow topics of the FAQ, so that news on these can be sent to them.
import { feature } from '../../platform/feature.ts';
import type { Affiliations } from './affiliations.ts';
import { meeting, type MeetNeeds } from './meet.ts';
import { affiliations } from './store/affiliations.ts';
import { emailPartition, people as store, personPartition } from './store/people.ts';
import { reachablePeople } from './store/reachable.ts';

export const people = feature(
  {
    name: 'people',
    tables: {
      People: {
        holds: 'people who use Roundtable: their chat, email address, school, role and the topics they follow',
        personal: ['person', 'address', 'name', 'email', 'school', 'role', 'topics'],
        kept: 'while the person uses it',
        theirs: {
          person: (person) => [personPartition(person)],
          email: (email) => [emailPartition(email)],
          roster: true,
        },
      },
    },
    stores: (tables) => {
      const reachable = reachablePeople(tables);
      const people = store(tables, reachable);
      return { people, affiliations: affiliations(tables, { ...reachable, ...people }), reachable };
    },
  },
  (needs: MeetNeeds & { affiliations: Affiliations }) => ({ sent: meeting(needs), met: needs.affiliations.meet }),
);

// What other features may know of it.
export type { Affiliation, Affiliations, SchoolAndRole } from './affiliations.ts';
export type { People } from './people.ts';
export type { NewsWanted, Reachable, ReachablePeople } from './reachable.ts';
