// The situations that the cards of retention and erasures can be in.
import { cards } from '../../features/retention/cards.ts';
import { erasureSituations } from './erasure.ts';
import { like } from './like.ts';

const fine = { problem: {}, others: [], certificates: [] };

export const retentionSituations = {
  ...erasureSituations,
  'a group that has not finished': like(cards.retention, { ...fine, inputs: { finished: '', reason: '' } }),
  'a date that was saved': like(cards.retention, { ...fine, saved: 'dated' }),
  'records that were put on hold': like(cards.retention, {
    ...{ ...fine, is: 'held', saved: 'held', inputs: { finished: '', reason: 'A complaint' } },
  }),
  'a hold that ended': like(cards.retention, { ...fine, saved: 'released' }),
  'records that are gone': like(cards.retention, { problem: {}, is: 'gone' }),
  'a round without records': like(cards.retention, {
    ...fine,
    certificates: [{ title: 'steering group', at: '1 August 2029', until: '31 July 2029', deleted: [] }],
  }),
  'retention changed meanwhile': like(cards.retention, { ...fine, stale: true }),
  'retention that may not be saved': like(cards.retention, { ...fine, state: '', fault: 'REF-1' }),
};
