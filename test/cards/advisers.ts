// The situations that the cards of advisers can be in.
import { cards } from '../../features/advisers/cards.ts';
import { LONGEST_TEXT } from '../../features/advisers/report/write-report.ts';
import type { Reply } from '../../platform/card.ts';
import { like } from './like.ts';

const nothing = { nominations: 0, nominating: 0, questions: 0, waiting: 0, asking: 0, met: 0, heard: 0 };
const onePage = { previous: null, next: null };

const written = { problems: [], problem: {} };
const LONG = '*'.repeat(LONGEST_TEXT);

export const adviserSituations: Record<string, Reply> = {
  'an area from which nothing was heard': like(cards.area, {
    ...nothing,
    own: true,
    advisers: '',
    nearer: { schools: 1, advisers: 'Dee *Example*' },
    groups: [],
  }),
  'an area of one school, which was heard from': like(cards.area, {
    ...nothing,
    schools: 1,
    nearer: { schools: 0, advisers: '' },
    heard: 1,
    nominations: 1,
    nominating: 1,
    questions: 1,
    asking: 1,
    met: 1,
    parts: [],
    more: 0,
    silent: [],
    page: { from: 0, to: 0, of: 0, ...onePage },
  }),
  'an area with one silent school': like(cards.area, {
    silent: [{ name: '*Mill* Lane High School', town: 'Calderwick', reach: 'no contact yet' }],
    page: { from: 1, to: 1, of: 1, ...onePage },
  }),
  'an area without schools': like(cards.area, {
    ...nothing,
    schools: 0,
    parts: [],
    more: 0,
    silent: [],
    page: { from: 0, to: 0, of: 0, ...onePage },
  }),
  'no area to choose': like(cards.choose, { groups: [] }),
  'a file of one silent school': like(cards.download, { count: 1 }),
  'a locality report that was saved': like(cards.report, { ...written, saved: '9:30am on Monday 23 November 2026' }),
  'a locality report that was saved elsewhere': like(cards.report, {
    ...written,
    changed: '9:30am on Monday 23 November 2026',
  }),
  'a locality report after a fault': like(cards.report, { ...written, counted: [], fault: 'R-1234' }),
  'a locality report as long as it gets': like(cards.report, {
    ...written,
    typed: { priority: LONG, outcomes: LONG, activity: LONG, planned: LONG, impact: LONG },
  }),
  'a locality report to print': like(cards.download, { what: 'report', count: 1 }),
};
