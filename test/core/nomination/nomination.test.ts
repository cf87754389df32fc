// What officers see in their channel is cut out of a nomination here, and holds exactly these fields.
import assert from 'node:assert/strict';
import { summaryOf } from '../../../core/nomination/nomination.ts';
import { aNomination } from '../../builders.ts';

describe('the summary of a nomination', () => {
  it('has name, role and school, since when it is listed, and nothing else that the person said', () => {
    const listedAt = '2026-11-23T10:15:00.000Z';
    const nomination = aNomination({ late: true });
    const { reference, round, receivedAt, late, name, role, school } = nomination;
    assert.deepEqual(summaryOf(nomination, listedAt), {
      reference,
      round,
      receivedAt,
      late,
      name,
      role,
      school,
      listedAt,
    });
  });
});
