// The cards of updates, in the situations they can be in.
import { cards } from '../../features/updates/cards.ts';
import { like } from './like.ts';

const noProblem = { problems: [], problem: {}, notice: '' };
const longest = [1000, 3000, 4000, 1500].map((length, n) => ({ title: `Section ${n}`, text: 'é'.repeat(length) }));

export const updateSituations = {
  'updates/start, of the first one': like(cards.start, { number: 1, first: true, problem: null }),
  'updates/form, of the next one': like(cards.form, { of: 0, ...noProblem }),
  'updates/form, of a correction, changed by somebody else': like(cards.form, { problems: [], problem: {} }),
  'updates/form, after a fault': like(cards.form, { ...noProblem, fault: 'TAS-7K3M-9QXD' }),
  'updates/preview, of somebody else': like(cards.preview, { by: 'other' }),
  'updates/preview, to approve': like(cards.preview, { by: 'other', state: 'asked' }),
  'updates/preview, waiting': like(cards.preview, { state: 'asked' }),
  'updates/preview, of the only officer': like(cards.preview, { alone: true }),
  'updates/preview, of a correction': like(cards.preview, { of: 1, number: 1, change: 'The closing date' }),
  'updates/preview, as long as can be': like(cards.preview, { sections: longest, change: 'é'.repeat(300) }),
  'updates/update, for schools': like(cards.update, { officer: false, corrected: '', change: '' }),
  'updates/update, as long as can be': like(cards.update, { sections: longest, change: 'é'.repeat(300) }),
  'updates/list, empty, of an officer': like(cards.list, { updates: [], more: 0, missing: 0 }),
  'updates/list, empty, for schools': like(cards.list, { updates: [], more: 0, missing: 3, officer: false }),
  'updates/list, one older': like(cards.list, { more: 1, missing: 0, officer: false }),
  'updates/rising, none': like(cards.rising, { questions: [], draft: 0, added: '' }),
  'updates/rising, without a draft': like(cards.rising, { draft: 0, added: '' }),
  'updates/asked, a correction': like(cards.asked, { correction: true }),
};
