// The situations that the cards of how we compare can be in.
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards } from '../../features/indicators/cards.ts';
import type { Reply } from '../../platform/card.ts';
import { like } from './like.ts';

const unpublished = { place: '', name: 'Upper *Moor*', value: 'not published (it is not available)', ours: false };

export const indicatorSituations: Record<string, Reply> = {
  'an answer that leads on to how we compare': like(faqCards.answer, { action: 'compare' }),
  'figures that a chart cannot show': like(cards.comparison, { lead: [], bars: [], lines: [unpublished] }),
  'figures of which one is not published': like(cards.comparison, {
    lead: ['We do not have figures for 2023. These are for 2018/19.', 'No. 4.40% is below the region (4.72%).'],
    lines: [{ place: 'joint 1st', name: 'Moor (us)', value: '64%', ours: true }, unpublished],
    bars: [{ x: 'Moor (us)', y: 64, color: 'good' }],
  }),
  'no figures at all': like(cards.list, { title: 'We have no figures to compare yet.', lead: [], items: [] }),
  'councils of which none borders on us': like(cards.neighbours, { bordering: [] }),
};
