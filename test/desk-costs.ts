// What pages of officers who are signed in cost, after what the other cases have brought.
import { anOfficer } from './builders.ts';
import type { Case } from './counted.ts';

const person = anOfficer();
/** The message that the other cases sent. */
const parameters = { id: 'key-of-a-card-0000005' };

export const desk: readonly Case[] = [
  { what: 'Officers’ pages: messages listed, 1 of them', signedIn: 'GET /messages', person },
  { what: 'Officers’ pages: a message opened', signedIn: 'GET /messages/{id}', person, asks: { parameters } },
  { what: 'Officers’ pages: how far it is', signedIn: 'GET /messages/{id}/progress', person, asks: { parameters } },
  { what: 'Officers’ pages: who was not reached', signedIn: 'GET /not-reached', person },
  {
    what: 'Officers’ pages: who a message did not reach',
    signedIn: 'GET /messages/{id}/not-reached',
    person,
    asks: { parameters },
  },
  {
    what: 'Officers’ pages: the audit of nominations',
    signedIn: 'GET /audit',
    person,
    asks: { query: { kind: 'nominations' } },
  },
];
