// The situations that the cards of meetings can be in.
import { cards } from '../../features/meetings/cards.ts';
import { like } from './like.ts';

const bare = {
  headlines: '',
  audience: '',
  notes: null,
  link: null,
  shares: [],
  members: null,
  officer: false,
};

export const meetingSituations = {
  'no meetings yet': like(cards.list, { meetings: [] }),
  'no meetings yet, for a member': like(cards.list, { meetings: [], officer: false }),
  'a meeting as a member sees it': like(cards.meeting, { members: null, officer: false }),
  'a meeting that was planned': like(cards.meeting, { ...bare, told: 'planned', begun: false }),
  'a meeting that was changed': like(cards.meeting, { ...bare, told: 'changed', begun: false }),
  'a meeting that is tomorrow': like(cards.meeting, { ...bare, told: 'reminder', begun: false }),
  'a meeting that was cancelled': like(cards.meeting, { ...bare, told: 'cancelled', cancelled: true }),
  'a meeting of which headlines were agreed': like(cards.meeting, { told: 'agreed', members: null, officer: false }),
  'headlines without notes': like(cards.meeting, { told: 'agreed', notes: null, members: null, officer: false }),
  'a meeting whose members are all reached': like(cards.meeting, { members: { count: 20, reached: 20 }, asking: true }),
  'a meeting that was saved': like(cards.meeting, { saved: 'agreed', begun: true }),
  'a meeting that is planned now': like(cards.meeting, { ...bare, saved: 'planned', officer: true, begun: false }),
  'headlines that are on their way': like(cards.meeting, {
    shares: [
      { rule: 'north', label: 'North', by: 'Jo Example', state: 'officers' },
      { rule: 'primary', label: 'Primary', by: 'Jo Example', state: 'sent' },
      { rule: 'special', label: 'Special', by: 'Jo Example', state: 'mine' },
    ],
  }),
  'a meeting changed meanwhile': like(cards.form, { problems: [], problem: {}, version: 2, stale: true }),
  'a meeting that may not be saved': like(cards.form, { problems: [], problem: {}, fault: 'REF-1' }),
  'an agreement changed meanwhile': like(cards.agree, { problems: [], problem: {}, stale: true }),
  'an agreement that may not be saved': like(cards.agree, { problems: [], problem: {}, title: '', fault: 'REF-1' }),
};
