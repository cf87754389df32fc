// The situations that the cards of thoughts and of their themes can be in.
import { cards } from '../../features/thoughts/cards.ts';
import type { Reply } from '../../platform/card.ts';
import { like } from './like.ts';
import { themeSituations } from './themes.ts';

const nothingWrong = { problems: [], problem: {}, found: null };

export const thoughtSituations: Record<string, Reply> = {
  ...themeSituations,
  'an empty form of a thought': like(cards.form, {
    ...nothingWrong,
    inputs: { stance: '', part: '', text: '', mayQuote: '', phase: '', role: '', email: '' },
  }),
  'a thought that may name somebody': like(cards.form, {
    ...nothingWrong,
    found: { email: false, phone: false, names: ['Mrs *Example*'] },
  }),
  'a thought that may not be saved': like(cards.form, { ...nothingWrong, fault: 'REF-1' }),
  'a thought of somebody whose school we do not know': like(cards.receipt, { counts: '', mayQuote: false }),
  'no thoughts yet': like(cards.mine, { mine: [], page: { from: 0, to: 0, of: 0, previous: null, next: null } }),
  'a thought that waits': like(cards.own, { state: 'kept', heard: [], waits: [] }),
  'a thought of a theme without a promise': like(cards.own, {
    state: 'grouped',
    heard: [],
    waits: [{ theme: 'Travel', by: '' }],
  }),
  'a thought that was withdrawn': like(cards.own, { state: 'withdrawn', text: '', heard: [], waits: [] }),
};
