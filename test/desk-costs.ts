// What pages of officers who are signed in cost, after what the other cases have brought.
import type { Case } from './counted.ts';
import { settings } from './settings-costs.ts';

export { administrator } from './settings-costs.ts';

/** The message that the other cases sent. */
const parameters = { id: 'key-of-a-card-0000005' };

const entry = { parameters: { id: 'sg-frequency' } };

export const desk: readonly Case[] = [
  { what: 'Officers’ pages: messages listed', desk: 'GET /messages' },
  { what: 'Officers’ pages: a message opened', desk: 'GET /messages/{id}', asks: { parameters } },
  { what: 'Officers’ pages: how far it is', desk: 'GET /messages/{id}/progress', asks: { parameters } },
  { what: 'Officers’ pages: who was not reached', desk: 'GET /not-reached' },
  {
    what: 'Officers’ pages: who a message did not reach',
    desk: 'GET /messages/{id}/not-reached',
    asks: { parameters },
  },
  {
    what: 'Officers’ pages: the audit of nominations',
    desk: 'GET /audit',
    asks: { query: { kind: 'nominations' } },
  },
  { what: 'Page: the panel', desk: 'GET /panel' },
  { what: 'Page: coverage', desk: 'GET /coverage' },
  { what: 'Page: the FAQ', desk: 'GET /faq' },
  { what: 'Page: an entry of the FAQ', desk: 'GET /faq/{id}', asks: entry },
  { what: 'Page: the form of an entry', desk: 'GET /faq/{id}/edit', asks: entry },
  {
    what: 'Page: its card while an officer writes',
    desk: 'POST /faq/{id}/preview',
    asks: { ...entry, fields: { title: 'A' } },
  },
  {
    what: 'Page: a new entry is saved as a draft',
    desk: 'POST /faq/new',
    asks: {
      fields: {
        verb: 'faq.save',
        draft: '0',
        title: 'Who feeds the hens?',
        topic: 'hens',
        ownerRole: 'Farm',
        reviewBy: '2099-01-01',
        change: 'substance',
        why: 'People ask',
      },
    },
  },
  { what: 'Page: its draft', desk: 'GET /faq/{id}/draft', asks: { parameters: { id: 'who-feeds-the-hens' } } },
  { what: 'Page: the history of an entry', desk: 'GET /faq/{id}/history', asks: entry },
  ...settings,
];
