// The cards of nominations in the situations they can be in.
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import type { NominationField } from '../../features/nominations/form-facts.ts';
import { cards as suggestionsCards } from '../../features/suggestions/cards.ts';
import type { Reply } from '../../platform/card.ts';
import { changeSituations, problemsEverywhere } from './changes.ts';
import { like } from './like.ts';
import { sampleOf } from './samples.ts';

const form = sampleOf(nominationsCards.form);
const inputs = Object.keys(form.inputs) as NominationField[];

export const twoSchools = [
  { value: '100001', title: 'Example Brook Primary School, Hilltown, XX1 1AA' },
  { value: '100002', title: 'Example Brook School, Milltown, XX2 2BB' },
  { value: 'other', title: 'None of these schools' },
];

const twoAnswers = [
  { label: 'Name', here: 'Ada *Example*', there: 'A Example' },
  { label: 'Conflicts of interest', here: 'Not provided', there: 'None' },
];

/** How a nomination came that officers enter. */
const entering = (reference: string) => ({ reference, from: 'paper', receivedOn: '2026-11-20' });

const { endorsement } = sampleOf(nominationsCards.shown);

const noneFound = { found: 0, first: 0, last: 0, page: 1, pages: 1, items: [] };

const calm = {
  entered: '',
  changedAt: null,
  late: 'no' as const,
  lateBy: '',
  alike: [],
  request: null,
  earlier: 0,
  acts: {
    ...sampleOf(nominationsCards.review).acts,
    'accept-late': false,
    'leave-out': false,
    'take-back': false,
    withdraw: false,
  },
};

export const nominationSituations: Record<string, Reply> = {
  ...changeSituations,
  'an empty form': like(nominationsCards.form, {
    inputs: { ...form.inputs, ...Object.fromEntries(inputs.map((field) => [field, ''])) },
    problems: [],
    problem: {},
    documents: [],
  }),
  'a form after members were chosen': like(nominationsCards.form, { chosen: true }),
  'a form with a problem everywhere': like(nominationsCards.form, problemsEverywhere),
  'a form when two schools fit': like(nominationsCards.form, { schools: twoSchools }),
  ...Object.fromEntries(
    (['line', 'text', 'one', 'several', 'yes'] as const).map((kind) => [
      `a question of the form: ${kind}`,
      like(nominationsCards.step, { kind, value: '', problem: 'Enter *something*' }),
    ]),
  ),
  'a question whose answer was not saved': like(nominationsCards.step, { fault: 'F-5M2K-8TQW' }),
  'a form that officers fill in for somebody': like(nominationsCards.form, {
    entering: entering(''),
    problems: [],
    problem: {},
  }),
  'a form that officers filled in wrongly': like(nominationsCards.form, {
    entering: entering(''),
    problems: [
      { field: 'from', text: 'Select how it came' },
      { field: 'receivedOn', text: 'Enter the day' },
      ...problemsEverywhere.problems,
    ],
    problem: { from: 'Select how it came', receivedOn: 'Enter the day', ...problemsEverywhere.problem },
  }),
  'a form to correct what officers entered': like(nominationsCards.form, {
    entering: entering('TAS-7K3M-9QXD'),
    base: 1,
  }),
  'what officers entered, changed meanwhile': like(nominationsCards.form, {
    entering: entering('TAS-7K3M-9QXD'),
    base: 1,
    conflict: { with: 'nomination', answers: twoAnswers },
  }),
  'what officers entered, not saved': like(nominationsCards.form, { entering: entering(''), fault: 'F-5M2K-8TQW' }),
  'a nomination entered late, of somebody Teams knows': like(nominationsCards.entered, {
    late: '2 days',
    letter: null,
  }),
  'a nomination entered that was put right': like(nominationsCards.entered, { corrected: true }),
  'a receipt for what officers entered': like(nominationsCards.receipt, { entered: 'On paper' }),
  'a late form': like(nominationsCards.form, { window: 'late', left: '' }),
  'a form that is saved for later': like(nominationsCards.form, { saved: '9am on Tuesday 24 November 2026', draft: 1 }),
  'a form that changes a nomination': like(nominationsCards.form, { base: 1 }),
  'a form saved elsewhere, too': like(nominationsCards.form, { conflict: { with: 'draft', answers: twoAnswers } }),
  'a form of a nomination changed elsewhere': like(nominationsCards.form, {
    conflict: { with: 'nomination', answers: twoAnswers },
  }),
  'a form that could not be saved': like(nominationsCards.form, { fault: 'F-5M2K-8TQW', problems: [], problem: {} }),
  'a late receipt, the second for one form': like(nominationsCards.receipt, {
    late: '2 hours',
    left: '',
    again: true,
    next: [],
  }),
  'the receipt of a change': like(nominationsCards.receipt, { changed: '9am on Tuesday 24 November 2026' }),
  'a withdrawn nomination': like(nominationsCards.shown, { state: 'withdrawn' }),
  'a withdrawn nomination after the close': like(nominationsCards.shown, { state: 'withdrawn', left: '' }),
  'a nomination of which officers want more': like(nominationsCards.shown, { state: 'more-wanted', changed: null }),
  'a code of no receipt': like(nominationsCards.verified, { proven: null }),
  'a reference of no nomination': like(nominationsCards.verified, { found: false, proven: null }),
  'a receipt of a version that was changed': like(nominationsCards.verified, {
    proven: { version: 1, at: '9am on Tuesday 24 November 2026', latest: false },
  }),
  'an endorsed nomination': like(nominationsCards.shown, {
    endorsement: { ...endorsement, state: 'given', sentence: 'Joe *Lindqvist* has endorsed it.', letter: [] },
  }),
  'a nomination that was not endorsed': like(nominationsCards.shown, {
    endorsement: { ...endorsement, state: 'declined', sentence: 'Joe has declined.', letter: [] },
  }),
  'a nomination of which the wrong person was asked': like(nominationsCards.shown, {
    endorsement: { ...endorsement, state: 'not-me', sentence: 'That is not Joe.', letter: [] },
    left: '',
  }),
  'a receipt in a round that needs no endorsement': like(nominationsCards.receipt, {
    endorsement: { ...endorsement, required: false },
  }),
  'a reminder that the endorser has not answered': like(nominationsCards.endorsementReminder, {
    endorsement: { ...endorsement, state: 'asked', sentence: 'We have asked *Joe*.', letter: [] },
  }),
  'an endorsement of words that were changed': like(nominationsCards.endorsement, { said: 2, changed: true }),
  'an endorsement that was given': like(nominationsCards.endorsement, { state: 'given' }),
  'an endorsement that was declined': like(nominationsCards.endorsement, { state: 'declined' }),
  'an endorsement of somebody else': like(nominationsCards.endorsement, { state: 'not-me' }),
  'an endorsement of a withdrawn nomination': like(nominationsCards.endorsement, { state: 'withdrawn' }),
  'the news that a nomination is endorsed': like(nominationsCards.endorsementAnswered, { state: 'given' }),
  'the news that somebody else was meant': like(nominationsCards.endorsementAnswered, { state: 'not-me' }),
  'the news after the close that it is not endorsed': like(nominationsCards.endorsementAnswered, { left: '' }),
  'a form that needs no endorsement': like(nominationsCards.form, { endorsementRequired: false }),
  'an empty form for a colleague': like(suggestionsCards.form, {
    inputs: { name: '', email: '', why: '' },
    problems: [],
    problem: {},
  }),
  'a form for a colleague that could not be saved': like(suggestionsCards.form, { fault: 'F-5M2K-8TQW' }),
  'a suggestion to somebody whom Teams knows': like(suggestionsCards.made, { known: true, letter: [] }),
  'a suggestion without a reason': like(suggestionsCards.suggestion, { why: '' }),
  'a round in which people nominate themselves only': like(suggestionsCards.closed, { allowed: false }),
  'no nomination, and none for colleagues': like(nominationsCards.none, { colleagues: false }),
  'a nomination with gaps': like(nominationsCards.shown, {
    late: '1 day',
    left: '',
    rows: [{ label: 'Role', value: '' }],
  }),
  'a nomination opened twice': like(nominationsCards.exists, { typed: [] }),
  'no nominations yet': like(nominationsCards.list, { ...noneFound, total: 0, phases: [], types: [], areas: [] }),
  'a nomination that officers entered, withdrawn': like(nominationsCards.review, {
    entered: 'By phone',
    state: 'withdrawn',
    standing: 'Withdrawn',
  }),
  'no nomination that fits': like(nominationsCards.list, noneFound),
  'nominations, and one colleague who declined': like(nominationsCards.list, { declined: 1 }),
  'nominations, and nobody who declined': like(nominationsCards.list, { declined: 0 }),
  'the last of two pages of nominations': like(nominationsCards.list, { page: 2, pages: 2 }),
  'ten nominations of one page': like(nominationsCards.list, {
    total: 10,
    found: 10,
    first: 1,
    last: 10,
    page: 1,
    pages: 1,
    items: Array.from({ length: 10 }, () => sampleOf(nominationsCards.list).items)
      .flat()
      .slice(0, 10),
  }),
  'a nomination that was changed after it was endorsed': like(nominationsCards.review, {
    endorsement: { ...sampleOf(nominationsCards.review).endorsement, state: 'given', letter: null, changedSince: true },
  }),
  'a nomination in time, with nothing to look at': like(nominationsCards.review, calm),
  'a nomination of the website whose endorsement is to be confirmed': like(nominationsCards.review, {
    online: true,
    links: true,
    endorsement: { ...sampleOf(nominationsCards.review).endorsement, state: 'unconfirmed', letter: null },
    acts: { ...sampleOf(nominationsCards.review).acts, 'confirm-endorsement': true },
  }),
  'a private link for a nomination that was entered': like(nominationsCards.link, { first: true }),
  'a nomination that was decided without a reason': like(nominationsCards.review, {
    typed: '',
    problem: 'Enter a reason. We will keep it with your name',
  }),
  'a nomination that another officer decided first': like(nominationsCards.review, {
    typed: 'My words',
    overtaken: true,
  }),
  ...Object.fromEntries(
    (['waiting', 'failed', 'unknown', 'none'] as const).map((sent) => [
      `a nomination of which officers wanted more: ${sent}`,
      like(nominationsCards.review, { request: { reason: 'Say when.', sent } }),
    ]),
  ),
  'a summary to print': like(nominationsCards.download, { what: 'summary', count: 1, reference: 'TAS-7K3M-9QXD' }),
  'officers want more after the close': like(nominationsCards.request, { left: '' }),
  'no nomination, and the round is over': like(nominationsCards.none, { window: 'late' }),
};
