// The cards of messages to many, in the situations they can be in.
import { cards } from '../../features/broadcasts/cards.ts';
import type { ShownFacts } from '../../features/broadcasts/facts.ts';
import { like } from './like.ts';

const nothing: ShownFacts['may'] = {
  pause: false,
  resume: false,
  stop: false,
  resend: false,
  recall: false,
  change: false,
  edit: false,
  report: false,
  refresh: false,
  again: false,
};
const none = { changing: null, seen: { count: 0, networks: [] } };

export const broadcastSituations = {
  'broadcasts/form, empty, of an adviser': like(cards.form, {
    all: false,
    templates: [],
    problems: [],
    problem: {},
    inputs: {
      ...{ title: '', text: '', document: 'none', link: '', places: '', phases: '', types: '' },
      ...{ roles: '', nominated: 'any', topics: '', listed: '', sendOn: '', sendAt: '' },
    },
  }),
  'broadcasts/received, nothing': like(cards.received, { messages: [] }),
  'broadcasts/form, of one that was to go out': like(cards.form, { held: true, problems: [], problem: {} }),
  'broadcasts/form, of one that is out': like(cards.form, { edits: true, problems: [], problem: {} }),
  'broadcasts/form, after a fault': like(cards.form, { problems: [], problem: {}, fault: 'TAS-7K3M-9QXD' }),
  'broadcasts/news, as short as can be': like(cards.news, { document: null, link: null, changed: '' }),
  'broadcasts/preview, for nobody': like(cards.preview, {
    nobody: true,
    unknown: [],
    reach: {
      chats: 0,
      mails: 0,
      muted: 0,
      schools: 1,
      reached: 0,
      more: false,
      unreached: { count: 1, names: ['A school'] },
    },
  }),
  'broadcasts/preview, of many, at a time': like(cards.preview, {
    approval: true,
    when: 'at 8am on Monday 11 January 2027',
    reach: {
      chats: 10_000,
      mails: 5,
      muted: 2,
      schools: 600,
      reached: 580,
      more: true,
      unreached: { count: 0, names: [] },
    },
  }),
  'broadcasts/preview, to approve': like(cards.preview, { by: 'approver', approval: true }),
  'broadcasts/shown, as a draft': like(cards.shown, { ...none, state: 'draft', may: nothing, history: [] }),
  'broadcasts/shown, asked': like(cards.shown, { ...none, state: 'asked', may: { ...nothing, stop: true } }),
  'broadcasts/shown, scheduled': like(cards.shown, { ...none, state: 'scheduled', may: { ...nothing, stop: true } }),
  'broadcasts/shown, paused': like(cards.shown, { state: 'paused', may: { ...nothing, resume: true }, bar: 0 }),
  'broadcasts/shown, sent': like(cards.shown, { state: 'sent', may: { ...nothing, resend: true }, bar: 100 }),
  'broadcasts/shown, stopped': like(cards.shown, { state: 'stopped', may: nothing }),
  'broadcasts/shown, taken back': like(cards.shown, { state: 'recalled', may: nothing }),
  'headlines that a member may share': like(cards.preview, { by: 'member', fixed: true, approval: true }),
  'headlines that a member wants to share': like(cards.preview, { by: 'approver', fixed: true, approval: true }),
  'broadcasts/shown, asking to take it back': like(cards.shown, { asking: 'recall' }),
  'broadcasts/shown, asking to stop': like(cards.shown, { asking: 'stop' }),
  'broadcasts/list, empty': like(cards.list, { messages: [] }),
  'broadcasts/noted, muted': like(cards.noted, { what: 'muted' }),
  'broadcasts/noted, on again': like(cards.noted, { what: 'unmuted' }),
  'broadcasts/noted, in a preview': like(cards.noted, { what: 'elsewhere' }),
};
