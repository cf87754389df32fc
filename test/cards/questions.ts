// The cards of questions, and of thoughts beside them, in the situations they can be in: their samples, and what differs from them.
import { cards as questionsCards } from '../../features/questions/cards.ts';
import type { Reply } from '../../platform/card.ts';
import { like } from './like.ts';
import { sampleOf } from './samples.ts';
import { thoughtSituations } from './thoughts.ts';

/** What a question has no more that nobody has to answer. */
const dealtWith = { open: false, answer: null, objections: [], near: [], alike: [], problems: [], changed: false };

const states = ['waiting', 'taken', 'answered', 'declined', 'withdrawn'] as const;

/** Nothing but the question itself. */
const calm = { answer: null, others: false, sent: false, notice: '', typed: '', mayChange: true } as const;

export const questionSituations: Record<string, Reply> = {
  ...thoughtSituations,
  'a new question for officers': like(questionsCards.question, {
    followsOn: null,
    known: null,
    askers: 1,
    state: 'waiting',
    officer: '',
    answer: null,
    objections: [],
    near: [],
    from: { phases: '', places: '', schools: [] },
    details: [],
    people: null,
    wordings: [],
    label: null,
    typed: { answer: '', source: '', entry: '', also: '', split: '' },
    alike: [],
    problems: [],
    changed: false,
  }),
  'a question in a channel': like(questionsCards.question, {
    people: null,
    details: ['We have two classes out at once.'],
  }),
  'a question of one person of whom little is known': like(questionsCards.question, {
    state: 'waiting',
    officer: '',
    objections: [],
    problems: [],
    changed: false,
    askers: 1,
    people: {
      named: [{ name: '', asked: '9:30am on Monday 23 November 2026', text: 'Who pays?', detail: '', school: '' }],
      page: { from: 1, to: 1, of: 1, previous: null, next: null },
    },
  }),
  'a list of questions that is empty': like(questionsCards.list, {
    waiting: [],
    page: { from: 0, to: 0, of: 0, previous: null, next: null },
  }),
  'a list of one question': like(questionsCards.list, {
    waiting: sampleOf(questionsCards.list).waiting.slice(1),
    page: { from: 1, to: 1, of: 1, previous: null, next: null },
  }),
  'the longest list of questions': like(questionsCards.list, {
    waiting: Array.from({ length: 10 }, () => ({
      id: 'q1w2e3r4t5y6u7i8o9p0a1',
      state: 'taken',
      officer: 'Ŵ'.repeat(100),
      askers: 1000,
      asked: '11:59pm on Wednesday 23 September 2026',
      text: 'Ŵ'.repeat(300),
    })),
  }),
  'nothing sent to officers': like(questionsCards.myQuestions, {
    mine: [],
    late: false,
    page: { from: 0, to: 0, of: 0, previous: null, next: null },
  }),
  'one page of what was sent': like(questionsCards.myQuestions, {
    late: false,
    page: { from: 1, to: 3, of: 3, previous: null, next: null },
  }),
  'the longest list of what was sent': like(questionsCards.myQuestions, {
    mine: sampleOf(questionsCards.myQuestions)
      .mine.filter(({ late }) => late)
      .flatMap((mine) => Array.from({ length: 10 }, () => ({ ...mine, text: 'Ŵ'.repeat(200) }))),
  }),
  ...Object.fromEntries(
    states.map((state) => [`a question of one's own: ${state}`, like(questionsCards.myQuestion, { ...calm, state })]),
  ),
  ...Object.fromEntries(
    (['changed', 'anew', 'both', 'refused'] as const).map((notice) => [
      `a question of one's own after a press: ${notice}`,
      like(questionsCards.myQuestion, { ...calm, notice }),
    ]),
  ),
  'a question of one’s own that is late': like(questionsCards.myQuestion, { ...calm, late: true }),
  'a question of one’s own without a promise or a telephone': like(questionsCards.myQuestion, {
    ...calm,
    by: '',
    state: 'declined',
    contact: { role: 'Schools team', email: 'schools@example.org', phone: '', hours: '' },
  }),
  'a question of one’s own that officers look at again': like(questionsCards.myQuestion, {
    ...calm,
    again: true,
    by: '',
    answer: { title: null, answer: 'Yes.', sources: ['A letter'] },
  }),
  'the form for other words': like(questionsCards.reword, { others: false, missing: false, found: null, fault: null }),
  'the form for other words that seem to name somebody': like(questionsCards.reword, {
    missing: false,
    fault: null,
    found: { email: false, phone: false, names: ['Mrs Example'] },
  }),
  'a question that was withdrawn': like(questionsCards.question, {
    state: 'withdrawn',
    text: '',
    followsOn: null,
    known: null,
    people: null,
    details: [],
    label: null,
    wordings: [],
    from: { phases: '', places: '', schools: [] },
    ...dealtWith,
  }),
  'an answered question, half delivered': like(questionsCards.question, {
    state: 'answered',
    open: false,
    objections: [],
    near: [],
    alike: [],
    problems: [],
    changed: false,
    delivered: { sent: 1, waiting: 1, failed: 1, unknown: 1, helped: 0 },
  }),
  'a declined question': like(questionsCards.question, {
    state: 'declined',
    ...dealtWith,
  }),
  'a question that joined another': like(questionsCards.question, {
    state: 'joined',
    into: 'Who pays for supply cover?',
    ...dealtWith,
  }),
};
