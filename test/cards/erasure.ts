// The situations that the cards of erasures can be in.
import { cards } from '../../features/erasure/cards.ts';
import { like } from './like.ts';

const held = { on: '3 December 2026', name: 'Sam Second', reason: 'A complaint' };
const nothing = { wanted: null, asked: null, held: null, approved: null, certificate: null, problem: {} };

export const erasureSituations = {
  'nobody to erase': like(cards.list, { waits: [], done: [] }),
  'somebody who was not found': like(cards.list, { waits: [], typed: 'x@example.org', problem: 'We keep nothing.' }),
  'people to erase': like(cards.list, {}),
  'somebody to approve': like(cards.person, { problem: {} }),
  'somebody I asked for': like(cards.person, { problem: {}, saved: 'asked', mayNot: 'asked' }),
  'my own erasure': like(cards.person, { problem: {}, mayNot: 'own' }),
  'somebody looked up': like(cards.person, { ...nothing, is: 'open', isShared: true }),
  'somebody of whom nothing is kept': like(cards.person, { ...nothing, is: 'open', names: '', emails: '', counts: [] }),
  'an erasure without a reason': like(cards.person, {
    ...{ ...nothing, is: 'open', problem: { reason: 'Enter why', hold: 'Enter why' } },
  }),
  'an erasure on hold': like(cards.person, { problem: {}, held, saved: 'held' }),
  'a hold that ended': like(cards.person, { problem: {}, saved: 'released' }),
  'an erasure that was cancelled': like(cards.person, { ...nothing, is: 'wanted', saved: 'cancelled' }),
  'an erasure that was approved': like(cards.person, {
    ...{ problem: {}, is: 'approved', saved: 'approved', approved: { on: '3 December 2026', name: 'Sam Second' } },
  }),
  'an erasure that was changed meanwhile': like(cards.person, { problem: {}, changed: 'stale' }),
  'more than was shown': like(cards.person, { problem: {}, changed: 'counts' }),
  'a person who was erased': like(cards.person, {
    ...{ problem: {}, is: 'done', names: '', emails: '', mayNot: '' },
    certificate: { on: '3 December 2026', isSame: true },
  }),
  'a person who was erased, with more': like(cards.person, {
    ...{ problem: {}, is: 'done', names: '', emails: '' },
    certificate: { on: '3 December 2026', isSame: false },
  }),
  'somebody who may not be looked up': like(cards.list, {
    waits: [],
    done: [],
    typed: 'x@example.org',
    fault: 'REF-1',
  }),
  'an erasure that may not be saved': like(cards.person, {
    ...{ ...nothing, is: 'open', names: '', emails: '', counts: [], fault: 'REF-1' },
    inputs: { reason: 'They asked', hold: 'A complaint' },
  }),
  'my data to be deleted': like(cards.mine, {}),
  'my data, not asked for': like(cards.mine, { is: 'none', on: '', due: '', saved: '' }),
  'my request withdrawn': like(cards.mine, { is: 'none', on: '', due: '', saved: 'unwanted' }),
  'my data on hold': like(cards.mine, { isHeld: true, saved: '' }),
  'my data being deleted': like(cards.mine, { is: 'approved', saved: '' }),
};
