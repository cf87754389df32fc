// The cards of nominations in the situations they can be in.
import type { NominationField } from '../../platform/cards.ts';
import type { Reply } from '../../platform/turn.ts';
import { like } from './like.ts';
import { sampleOf } from './samples.ts';

const form = sampleOf('nomination-form');
const inputs = Object.keys(form.inputs) as NominationField[];

/** One problem at every field, in the order of the form. */
export const problemsEverywhere = {
  problems: inputs.map((field) => ({ field, text: `Say more about ${field}` })),
  problem: Object.fromEntries(inputs.map((field) => [field, `Say more about ${field}`])),
};

export const twoSchools = [
  { value: '100001', title: 'Example Brook Primary School, Hilltown, XX1 1AA' },
  { value: '100002', title: 'Example Brook School, Milltown, XX2 2BB' },
  { value: 'other', title: 'None of these schools' },
];

const twoAnswers = [
  { label: 'Name', here: 'Ada *Example*', there: 'A Example' },
  { label: 'Interests to declare', here: 'Not provided', there: 'None' },
];

/** How a nomination came that officers enter. */
const entering = (reference: string) => ({ reference, from: 'paper', receivedOn: '2026-11-20' });

const noneFound = { found: 0, first: 0, last: 0, page: 1, pages: 1, items: [] };

const calm = {
  ...{ entered: '', changedAt: null, late: 'no' as const, lateBy: '', alike: [], request: null, earlier: 0 },
  acts: {
    ...sampleOf('nomination-review').acts,
    'accept-late': false,
    'leave-out': false,
    'take-back': false,
    withdraw: false,
  },
};

export const nominationSituations: Record<string, Reply> = {
  'an empty form': like('nomination-form', {
    inputs: { ...form.inputs, ...Object.fromEntries(inputs.map((field) => [field, ''])) },
    problems: [],
    problem: {},
    documents: [],
  }),
  'a form after members were chosen': like('nomination-form', { chosen: true }),
  'a form with a problem everywhere': like('nomination-form', problemsEverywhere),
  'a form when two schools fit': like('nomination-form', { schools: twoSchools }),
  ...Object.fromEntries(
    (['line', 'text', 'one', 'several', 'yes'] as const).map((kind) => [
      `a question of the form: ${kind}`,
      like('nomination-step', { kind, value: '', problem: 'Enter *something*' }),
    ]),
  ),
  'a question whose answer was not saved': like('nomination-step', { fault: 'F-5M2K-8TQW' }),
  'a form that officers fill in for somebody': like('nomination-form', {
    entering: entering(''),
    problems: [],
    problem: {},
  }),
  'a form that officers filled in wrongly': like('nomination-form', {
    entering: entering(''),
    problems: [
      { field: 'from', text: 'Select how it came' },
      { field: 'receivedOn', text: 'Enter the day' },
      ...problemsEverywhere.problems,
    ],
    problem: { from: 'Select how it came', receivedOn: 'Enter the day', ...problemsEverywhere.problem },
  }),
  'a form to correct what officers entered': like('nomination-form', { entering: entering('TAS-7K3M-9QXD'), base: 1 }),
  'what officers entered, changed meanwhile': like('nomination-form', {
    ...{ entering: entering('TAS-7K3M-9QXD'), base: 1, conflict: { with: 'nomination', answers: twoAnswers } },
  }),
  'what officers entered, not saved': like('nomination-form', { entering: entering(''), fault: 'F-5M2K-8TQW' }),
  'a nomination entered late, of somebody Teams knows': like('nomination-entered', { late: '2 days', letter: null }),
  'a nomination entered that was put right': like('nomination-entered', { corrected: true }),
  'a receipt for what officers entered': like('nomination-receipt', { entered: 'On paper' }),
  'a late form': like('nomination-form', { window: 'late', left: '' }),
  'a form that is saved for later': like('nomination-form', { saved: '9am on Tuesday 24 November 2026', draft: 1 }),
  'a form that changes a nomination': like('nomination-form', { base: 1 }),
  'a form saved elsewhere, too': like('nomination-form', { conflict: { with: 'draft', answers: twoAnswers } }),
  'a form of a nomination changed elsewhere': like('nomination-form', {
    conflict: { with: 'nomination', answers: twoAnswers },
  }),
  'a form that could not be saved': like('nomination-form', { fault: 'F-5M2K-8TQW', problems: [], problem: {} }),
  'a late receipt, the second for one form': like('nomination-receipt', {
    late: '2 hours',
    left: '',
    again: true,
    next: [],
  }),
  'the receipt of a change': like('nomination-receipt', { changed: '9am on Tuesday 24 November 2026' }),
  'a withdrawn nomination': like('nomination-shown', { state: 'withdrawn' }),
  'a withdrawn nomination after the close': like('nomination-shown', { state: 'withdrawn', left: '' }),
  'a nomination of which officers want more': like('nomination-shown', { state: 'more-wanted', changed: null }),
  'a code of no receipt': like('nomination-verified', { proven: null }),
  'a reference of no nomination': like('nomination-verified', { found: false, proven: null }),
  'a receipt of a version that was changed': like('nomination-verified', {
    proven: { version: 1, at: '9am on Tuesday 24 November 2026', latest: false },
  }),
  'an endorsed nomination': like('nomination-shown', { endorsement: { state: 'given', name: 'Joe *Lindqvist*' } }),
  'a nomination that was not endorsed': like('nomination-shown', { endorsement: { state: 'declined', name: 'Joe' } }),
  'a nomination of which the wrong person was asked': like('nomination-shown', {
    endorsement: { state: 'not-me', name: 'Joe' },
    left: '',
  }),
  'an endorsement of words that were changed': like('endorsement', { said: 2, changed: true }),
  'an endorsement that was given': like('endorsement', { state: 'given' }),
  'an endorsement that was declined': like('endorsement', { state: 'declined' }),
  'an endorsement of somebody else': like('endorsement', { state: 'not-me' }),
  'an endorsement of a withdrawn nomination': like('endorsement', { state: 'withdrawn' }),
  'the news that a nomination is endorsed': like('endorsement-answered', { state: 'given' }),
  'the news that somebody else was meant': like('endorsement-answered', { state: 'not-me' }),
  'the news after the close that it is not endorsed': like('endorsement-answered', { left: '' }),
  'a form that needs no endorsement': like('nomination-form', { endorsementRequired: false }),
  'an empty form for a colleague': like('suggestion-form', {
    inputs: { name: '', email: '', why: '' },
    problems: [],
    problem: {},
  }),
  'a form for a colleague that could not be saved': like('suggestion-form', { fault: 'F-5M2K-8TQW' }),
  'a suggestion to somebody whom Teams knows': like('suggestion-made', { known: true, letter: [] }),
  'a suggestion without a reason': like('suggestion', { why: '' }),
  'a round in which people nominate themselves only': like('suggestion-closed', { allowed: false }),
  'no nomination, and none for colleagues': like('nomination-none', { colleagues: false }),
  'a nomination with gaps': like('nomination-shown', { late: '1 day', left: '', rows: [{ label: 'Role', value: '' }] }),
  'a nomination opened twice': like('nomination-exists', { typed: [] }),
  'no nominations yet': like('nominations', { ...noneFound, total: 0, phases: [], types: [], areas: [] }),
  'a nomination that officers entered, withdrawn': like('nomination-review', {
    ...{ entered: 'By phone', state: 'withdrawn', standing: 'Withdrawn' },
  }),
  'no nomination that fits': like('nominations', noneFound),
  'nominations, and one colleague who declined': like('nominations', { declined: 1 }),
  'nominations, and nobody who declined': like('nominations', { declined: 0 }),
  'the last of two pages of nominations': like('nominations', { page: 2, pages: 2 }),
  'ten nominations of one page': like('nominations', {
    ...{ total: 10, found: 10, first: 1, last: 10, page: 1, pages: 1 },
    items: Array.from({ length: 10 }, () => sampleOf('nominations').items)
      .flat()
      .slice(0, 10),
  }),
  'a nomination that was changed after it was endorsed': like('nomination-review', {
    endorsement: { ...sampleOf('nomination-review').endorsement, state: 'given', letter: null, changedSince: true },
  }),
  'a nomination in time, with nothing to look at': like('nomination-review', calm),
  'a nomination that was decided without a reason': like('nomination-review', {
    ...{ typed: '', problem: 'Enter a reason. It is kept with your name' },
  }),
  'a nomination that another officer decided first': like('nomination-review', { typed: 'My words', overtaken: true }),
  ...Object.fromEntries(
    (['waiting', 'failed', 'unknown', 'none'] as const).map((sent) => [
      `a nomination of which officers wanted more: ${sent}`,
      like('nomination-review', { request: { reason: 'Say when.', sent } }),
    ]),
  ),
  'a summary to print': like('nominations-download', { what: 'summary', count: 1, reference: 'TAS-7K3M-9QXD' }),
  'officers want more after the close': like('nomination-request', { left: '' }),
  'no nomination, and the round is over': like('nomination-none', { window: 'late' }),
};
