// Whom a developer can act as: people of playground/.m365agentsplayground.yml, marked so that nobody takes them for somebody who was there.
import { PLAYGROUND_ADVISER_OBJECT_ID, PLAYGROUND_SECOND_OFFICER_OBJECT_ID } from './playground.ts';

export type Played = {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
  readonly email: string;
};

export const ROLES = {
  teacher: {
    id: '29:grace-whitlock',
    name: 'Grace Whitlock (played)',
    aadObjectId: '33333333-3333-4333-8333-000000000002',
    email: 'grace.whitlock@example.org',
  },
  governor: {
    id: '29:tom-okafor',
    name: 'Tom Okafor (played)',
    aadObjectId: '33333333-3333-4333-8333-000000000001',
    email: 'tom.okafor@example.org',
  },
  adviser: {
    id: '29:elin-hughes',
    name: 'Elin Hughes (played)',
    aadObjectId: PLAYGROUND_ADVISER_OBJECT_ID,
    email: 'elin.hughes@example.org',
  },
  'second officer': {
    id: '29:daniel-mercer',
    name: 'Daniel Mercer (played)',
    aadObjectId: PLAYGROUND_SECOND_OFFICER_OBJECT_ID,
    email: 'daniel.mercer@example.org',
  },
} satisfies Record<string, Played>;
