// The cards of events, in the situations they can be in.
import { cards } from '../../features/events/cards.ts';
import { like } from './like.ts';

const noInputs = {
  ...{ title: '', where: '', link: '', on: '', from: '', until: '', capacity: '', closesOn: '', bring: '' },
  ...{ places: '', phases: '', types: '', roles: '' },
};
const fine = { problems: [], problem: {}, meanwhile: null, fault: null };
const anybody = { own: 'none', ahead: 0, notice: null, officer: false } as const;
const short = { where: '', online: true, link: null, bring: '' };

export const eventSituations = {
  'events/form, empty': like(cards.form, { ...fine, inputs: noInputs }),
  'events/form, of a change': like(cards.form, { ...fine, sequence: 2, told: 12 }),
  'events/form, of a change for nobody': like(cards.form, { ...fine, sequence: 0, told: 0 }),
  'events/form, of a change for one, changed meanwhile': like(cards.form, {
    ...fine,
    ...{ sequence: 1, told: 1, meanwhile: [{ label: 'Title', was: 'Mine', is: 'Theirs' }] },
  }),
  'events/form, after a fault': like(cards.form, { ...fine, fault: 'TAS-7K3M-9QXD' }),
  'events/event, before signing up': like(cards.event, { ...anybody, link: null }),
  'events/event, with room for everyone': like(cards.event, { ...anybody, ...short, left: null, closes: '' }),
  'events/event, full': like(cards.event, { ...anybody, left: 0, waiting: 3 }),
  'events/event, full, nobody waiting': like(cards.event, { ...anybody, left: 0, waiting: 0 }),
  'events/event, waiting': like(cards.event, { own: 'waiting', ahead: 2, left: 0, waiting: 3, notice: null }),
  'events/event, waiting behind one': like(cards.event, { own: 'waiting', ahead: 1, left: 0, notice: 'signed-up' }),
  'events/event, left': like(cards.event, { ...anybody, notice: 'left' }),
  'events/event, with a place, sign-up closed': like(cards.event, { own: 'place', open: false, notice: null }),
  'events/event, closed': like(cards.event, { ...anybody, open: false }),
  'events/event, signed up on the day': like(cards.event, { own: 'place', notice: 'signed-up', reminds: false }),
  'events/event, over': like(cards.event, { ...anybody, open: false, over: true }),
  'events/event, cancelled': like(cards.event, { state: 'cancelled', open: false, note: 'Snow', notice: null }),
  'events/event, where others read along': like(cards.event, { ...anybody, personal: false }),
  'events/event, to an officer': like(cards.event, { officer: true }),
  'events/list, empty': like(cards.list, {
    ...{ which: 'mine', found: false, events: [], more: 0, others: 0, school: 'known', officer: false },
  }),
  'events/list, empty, of an officer': like(cards.list, {
    ...{ which: 'mine', found: false, events: [], more: 0, others: 0, school: 'known', officer: true },
  }),
  'events/list, none for my school': like(cards.list, {
    ...{ which: 'mine', found: false, events: [], more: 0, others: 1, school: 'known', officer: false },
  }),
  'events/list, near': like(cards.list, { which: 'near', found: true }),
  'events/list, none near': like(cards.list, { which: 'near', found: false }),
  'events/list, all': like(cards.list, { which: 'all', officer: false }),
  'events/list, past': like(cards.list, { which: 'past', more: 0 }),
  'events/list, none past': like(cards.list, { which: 'past', found: false, events: [], more: 0 }),
  'events/list, where others read along': like(cards.list, { personal: false, officer: false, school: 'elsewhere' }),
  'events/told, cancelled': like(cards.told, { what: 'cancelled', changes: [] }),
  'events/told, a place': like(cards.told, { what: 'place', changes: [], note: '' }),
  'events/told, tomorrow': like(cards.told, { ...short, what: 'reminder', changes: [], note: '' }),
  'events/told, changed, to whoever waits': like(cards.told, { own: 'waiting', link: null, note: '' }),
  'events/shared, a link alone': like(cards.shared, { text: '' }),
  'events/shared, words alone': like(cards.shared, { link: null }),
  'events/question, empty': like(cards.question, { problem: null }),
  'events/question, after a fault': like(cards.question, { title: '', problem: null, fault: 'TAS-7K3M-9QXD' }),
  'events/officer, planned': like(cards.officer, {
    ...{ asking: null, saved: 'planned', stuck: '', taken: 0, waiting: 0, shares: 0, capacity: null },
  }),
  'events/officer, asking to cancel': like(cards.officer, { saved: null, stuck: '', taken: 1, waiting: 0 }),
  'events/officer, cancelled': like(cards.officer, {
    state: 'cancelled',
    saved: 'cancelled',
    asking: null,
    note: 'Snow',
  }),
  'events/officer, begun': like(cards.officer, { begun: true, asking: null, saved: 'shared', stuck: '', shares: 2 }),
  'events/officer, begun, nobody ticked': like(cards.officer, { begun: true, asking: null, saved: 'shared', came: 0 }),
  'events/people, none': like(cards.people, { taken: 0, waiting: 0, placed: [], waits: [], more: false }),
  'events/arrivals, none': like(cards.arrivals, { people: [], signedUp: 0, came: 0, more: 0, saved: null }),
  'events/arrivals, taken back': like(cards.arrivals, { saved: { ticked: '', unticked: '1' }, came: 0, more: 0 }),
  'events/arrivals, the last of many': like(cards.arrivals, { saved: null, from: 40, before: 0, more: 0 }),
  'events/arrivals, after a fault': like(cards.arrivals, {
    ...{ title: '', when: '', people: [], signedUp: 0, came: 0, saved: null, more: 0, fault: 'TAS-7K3M-9QXD' },
  }),
  'events/people, many': like(cards.people, { taken: 40, waiting: 20 }),
  'events/share, empty': like(cards.share, { text: '', link: '', problems: [], problem: {}, fault: null, count: 1 }),
  'events/share, with those who came': like(cards.share, {
    ...{ problems: [], problem: {}, fault: null, to: 'came' },
  }),
  'events/share, others came meanwhile': like(cards.share, {
    ...{
      problems: [{ field: 'to', text: 'Check who gets this' }],
      problem: { to: 'Check who gets this' },
      fault: null,
    },
  }),
  'events/share, after a fault': like(cards.share, { title: '', problems: [], problem: {}, fault: 'TAS-7K3M-9QXD' }),
};
