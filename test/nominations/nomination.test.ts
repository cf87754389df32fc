// What lists of nominations know is cut out of a nomination here, and holds exactly these fields.
import assert from 'node:assert/strict';
import { summaryOf } from '../../features/nominations/nomination.ts';
import { aNomination, NOW } from '../builders.ts';

describe('the summary of a nomination', () => {
  it('has what lists need, since when it is listed, and nothing of the statement or the interests', () => {
    const listedAt = '2026-11-23T10:15:00.000Z';
    const nomination = aNomination({ late: true });
    const { endorsement, listedAt: listed, ...rest } = summaryOf(nomination, listedAt);
    // Without the reason that an endorser may give.
    assert.deepEqual([endorsement, listed], [{ state: 'asked', at: NOW, by: nomination.person }, listedAt]);
    assert.deepEqual(Object.keys(rest).sort(), [
      ...['email', 'endorser', 'entered', 'governorCategory', 'late', 'lateDecision', 'lot', 'name', 'person'],
      ...['receivedAt', 'reference', 'role', 'round', 'school', 'state', 'systemLeader', 'version'],
    ]);
    assert.deepEqual({ ...nomination, ...rest }, nomination);
  });
});
