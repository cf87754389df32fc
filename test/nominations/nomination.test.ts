// What lists of nominations know is cut out of a nomination here, and holds exactly these fields.
import assert from 'node:assert/strict';
import { summaryOf } from '../../features/nominations/nomination.ts';
import { aNomination, NOW } from '../builders.ts';

describe('the summary of a nomination', () => {
  it('has what lists need, since when it is listed, and nothing of the statement or the interests', () => {
    const listedAt = '2026-11-23T10:15:00.000Z';
    const nomination = aNomination({ late: true });
    const {
      reference,
      round,
      person,
      receivedAt,
      late,
      lateDecision,
      entered,
      version,
      name,
      role,
      school,
      governorCategory,
      systemLeader,
      state,
      email,
      endorser,
    } = nomination;
    assert.deepEqual(summaryOf(nomination, listedAt), {
      reference,
      round,
      person,
      receivedAt,
      late,
      lateDecision,
      entered,
      version,
      name,
      role,
      school,
      governorCategory,
      systemLeader,
      state,
      email,
      endorser,
      // Without the reason that an endorser may give.
      endorsement: { state: 'asked', at: NOW, by: person },
      listedAt,
    });
  });
});
