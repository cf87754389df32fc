// Whom a developer can sign in as on pages: "you" of the Playground, and those whom "you" can act as in its chats. Their tokens are unsigned, and
// only a service in local mode takes them.
import { UnsecuredJWT } from 'jose';
import { ROLES } from './played.ts';
import { PLAYGROUND_OFFICER_OBJECT_ID, PLAYGROUND_TENANT_ID } from './playground.ts';

type Offered = { name: string; role: string; token: string };

const people = [
  { role: 'officer', name: 'Priya Raman (you)', aadObjectId: PLAYGROUND_OFFICER_OBJECT_ID },
  ...Object.entries(ROLES).map(([role, person]) => ({ role, ...person })),
];

/** All of them, each with a token for an hour. */
export const signInAs = (): Offered[] =>
  people.map(({ role, name, aadObjectId }) => ({
    role,
    name,
    token: new UnsecuredJWT({ tid: PLAYGROUND_TENANT_ID, oid: aadObjectId, name })
      .setAudience('roundtable-local')
      .setExpirationTime('1h')
      .encode(),
  }));
