// The situations that the cards of themes can be in.
import { cards } from '../../features/themes/cards.ts';
import type { Reply } from '../../platform/card.ts';
import { like } from './like.ts';
import { sampleOf } from './samples.ts';

const onePage = { from: 1, to: 1, of: 1, previous: null, next: null };
const noPage = { from: 0, to: 0, of: 0, previous: null, next: null };
const none = { opportunity: 0, challenge: 0, misunderstanding: 0 };
const calm = { notice: '', problem: {} } as const;

const nobody = { label: '', of: 0, out: 0, sampled: 0, share: '', sampledShare: '' };
const unsaid = { quotes: 0, words: 0, text: '', stances: [], phases: [], missing: [] };

export const themeSituations: Record<string, Reply> = {
  'no thoughts to read': like(cards.overview, {
    ...{ total: 0, uncoded: 0, themes: 0, counts: none, parts: [], agreement: [], suggestions: null, list: [] },
    second: 0,
    page: noPage,
  }),
  'thoughts that are all read': like(cards.overview, {
    uncoded: 0,
    second: 0,
    agreement: [{ names: 'Olu Officer, Kit Example', thoughts: 1, kappa: '' }],
    page: onePage,
  }),
  'a thought that nobody has read': like(cards.code, {
    ...{ chosen: '', newTheme: '', others: [], saved: false, problem: null },
  }),
  'the first thought of all': like(cards.code, {
    ...{ choices: [], chosen: '', newTheme: '', suggested: [], similar: [], others: [], saved: false, problem: null },
    from: '',
  }),
  'the last thought, saved': like(cards.code, { left: 0, problem: null }),
  'a finding that may not be saved': like(cards.code, {
    ...{ reference: '', text: '', choices: [], suggested: [], similar: [], others: [], saved: false, problem: null },
    fault: 'REF-1',
  }),
  'no themes yet': like(cards.themes, { themes: [], page: noPage, problem: null }),
  'a theme with nothing in it': like(cards.theme, {
    ...calm,
    ...{
      ...none,
      thoughts: 0,
      promise: 'none',
      by: '',
      others: [],
      merged: [],
      quotes: [],
      page: noPage,
      answer: null,
    },
    ...{ mayUndo: false, history: [] },
  }),
  'a theme that was just saved': like(cards.theme, { notice: 'saved', problem: {}, promise: 'open', answer: null }),
  'a theme that was answered as promised': like(cards.theme, { ...calm, answered: true, promise: 'kept' }),
  'a theme that was answered late, with no change': like(cards.theme, {
    ...calm,
    answered: true,
    answer: { ...sampleAnswer(), changes: false },
  }),
  'an answer that is changed': like(cards.answer, { edits: true, problems: [], problem: {} }),
  'an answer that may not be saved': like(cards.answer, { problems: [], problem: {}, fault: 'REF-1' }),
  'themes that were published': like(cards.publish, { published: true, fresh: 0 }),
  'themes that stay as they were published': like(cards.publish, {
    fresh: 0,
    themes: sampleOf(cards.publish).themes.map((one) => ({ ...one, is: 'kept', now: one.total })),
  }),
  'nothing to publish': like(cards.publish, { fresh: 0, themes: [], last: '' }),
  'schools of which nothing is known': like(cards['heard-from'], {
    ...{ total: 1, unknown: 0, phases: [], types: [], areas: [], roles: [], charts: [], networks: [] },
  }),
  'nothing to summarise yet': like(cards.summary, { ...unsaid, all: nobody, people: 0, unpublished: 0 }),
  'a summary of themes that are not published': like(cards.summary, { ...unsaid, unpublished: 20 }),
  'a summary that is in an update': like(cards.summary, { added: 2 }),
  'a summary that is too long': like(cards.summary, { problem: 'Shorten it' }),
  'a summary that may not be saved': like(cards.summary, { ...unsaid, all: nobody, people: 0, fault: 'REF-1' }),
  'an answer to a thought, with no change': like(cards.heard, { changes: false, changed: '' }),
};

function sampleAnswer() {
  const { answer } = sampleOf(cards.theme);
  if (!answer) throw new Error('The sample has no answer.');
  return answer;
}
