// What officers see in their channel is cut out of a nomination here, and holds exactly these fields.
import assert from 'node:assert/strict';
import { summaryOf } from '../../../core/nomination/nomination.ts';
import { aNomination } from '../../builders.ts';

describe('the summary of a nomination', () => {
  it('has name, role and school, and nothing else that the person said', () => {
    const nomination = aNomination({ late: true });
    const { reference, round, receivedAt, late, name, role, school } = nomination;
    assert.deepEqual(summaryOf(nomination), { reference, round, receivedAt, late, name, role, school });
  });
});
