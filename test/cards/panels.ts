// The cards of a suggested panel in the situations they can be in.
import { cards as panelCards } from '../../features/panel/cards.ts';
import { packed } from '../../features/panel/what-if.ts';
import type { Reply } from '../../platform/card.ts';
import { like } from './like.ts';
import { sampleOf } from './samples.ts';

const panel = sampleOf(panelCards.panel);
const person = sampleOf(panelCards.person);
const asItIs = { whatIf: '', pool: 'all' as const, members: panel.trying.members };
const shortlisted = { ...asItIs, pool: 'shortlisted' as const };
const calm = { moved: null, tried: [], problem: null, trying: asItIs };

const relaxations = [
  { number: 1, words: ['Allow up to 11 members for “Primary”, 1 more than the rule'], whatIf: asItIs.whatIf },
  { number: 2, words: ['No longer keep Ada *Example* in', 'Fill 18 seats instead of 20'], whatIf: asItIs.whatIf },
];

const supply = [
  { label: 'Primary', can: 40, barred: [] },
  {
    label: 'Governors *and* trustees',
    can: 1,
    barred: [
      { why: 'not endorsed', count: 4 },
      { why: 'marked ineligible', count: 1 },
    ],
  },
];

const row = panel.suggested?.rows[0];
const rows = Array.from({ length: 40 }, (_, n) => ({
  ...{
    id: `TAS-7K3M-${1000 + n}`,
    name: `Person Of The Longest Name ${n}`,
    counts: row?.counts ?? '',
    mark: 'Just joined',
  },
  detail: `Other school leader, The Longest Name of a Church of England Primary School ${n}`,
}));
const ids = rows.map(({ id }) => id);

/** A panel of 40, all of whom have come in, with as much as can be tried: people kept in and left out, and rules changed. */
export const largestPanel = like(panelCards.panel, {
  seats: 40,
  moved: {
    came: rows,
    went: rows,
    because: panel.rules.map(({ title }) => `Allow up to 11 members for ${title}`),
  },
  suggested: panel.suggested && { ...panel.suggested, rows },
  tried: ids.slice(0, 20).map((id) => `Keep the person with the reference ${id} in`),
  trying: {
    whatIf: packed({
      ...{ in: ids.slice(0, 5), out: ids.slice(5, 10) },
      changes: panel.rules.map(({ value }) => ({ kind: 'max' as const, rule: value, to: 11 })),
    }),
    pool: 'all',
    members: ids.join(' '),
  },
});

export const panelSituations: Record<string, Reply> = {
  'a panel as it is suggested': like(panelCards.panel, { ...calm, shortlist: false, barred: [] }),
  'a panel of the shortlist': like(panelCards.panel, { ...calm, shortlist: true, trying: shortlisted }),
  'a panel that moved nobody': like(panelCards.panel, {
    moved: { came: [], went: [], because: ['Fill 18 seats instead of 20'] },
  }),
  'a panel without wishes, rules on schools or a draw': like(panelCards.panel, {
    suggested: panel.suggested && { ...panel.suggested, unmet: [], spread: [], byDraw: 0 },
  }),
  'a panel with an unmet wish, and one member by the draw': like(panelCards.panel, {
    suggested: panel.suggested && {
      ...panel.suggested,
      unmet: ['“Heads” has 1 member. The council would like 2 to 3'],
      byDraw: 1,
    },
  }),
  'numbers that cannot be tried': like(panelCards.panel, {
    typed: { rule: 'primary', smallest: 'six', largest: '*', seats: '', who: '' },
    problem: 'Enter whole numbers from 0 to 60',
  }),
  'no panel that keeps all rules': like(panelCards.panel, { ...calm, suggested: null, relaxations, supply }),
  'a panel after the close': like(panelCards.panel, { ...calm, openUntil: '' }),
  'a panel while a draw is under way': like(panelCards.panel, { ...calm, hindrance: 'A draw is *under* way' }),
  'no panel with what is tried': like(panelCards.panel, { suggested: null, relaxations: [] }),
  'nobody who can be chosen': like(panelCards.none, { nominations: 12, barred: [{ why: 'not endorsed', count: 12 }] }),
  'nobody on the shortlist': like(panelCards.none, { nominations: 1, barred: [], trying: shortlisted }),
  'somebody who is not on the panel': like(panelCards.person, { on: false, replacements: [] }),
  'somebody whom officers fixed in': like(panelCards.person, { keep: null, free: asItIs.whatIf, replacements: [] }),
  'somebody who cannot be chosen': like(panelCards.person, {
    ...{ on: false, keep: null, leave: null, free: null, counts: '', replacements: [] },
    why: ['You cannot choose them because their nomination is not endorsed'],
  }),
  'somebody, while no more can be tried': like(panelCards.person, { full: true, keep: null, leave: null, free: null }),
  'somebody whose place nobody can take': like(panelCards.person, { ...person, replacements: [] }),
  'nobody found': like(panelCards.found, { who: 'Zoë *Nobody*', rows: [], more: 0 }),
  'nobody looked for': like(panelCards.found, { who: '', rows: [], more: 0, problem: 'Enter a name or a reference' }),
  'more people than one list': like(panelCards.found, { more: 3 }),
  'a panel to confirm after the close': like(panelCards.confirm, { openUntil: '' }),
  'a panel to confirm without one who is not endorsed': like(panelCards.confirm, { unendorsed: 1 }),
  'a panel to confirm with all who were endorsed': like(panelCards.confirm, { unendorsed: 0 }),
  'a panel confirmed without a reason': like(panelCards.confirm, { tried: [], problem: 'Enter a reason' }),
};
