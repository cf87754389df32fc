// The counts of several runs of mocha are added up, so that whoever reads the last lines reads all tests.
import assert from 'node:assert/strict';
import { countsIn, summaryOf } from '../../dev/test-counts.ts';

describe('the counts of tests', () => {
  const passed = '\n  ․․․\n\n  3740 passing (2m)\n';
  const failed = '  a test of 5 passing ships\n\n  37 passing (1m)\n  2 pending\n  3 failing\n\n  1) conversations\n';

  it('are read from what a run printed at its end', () => {
    assert.deepEqual(countsIn(passed), { passing: 3740, failing: 0, pending: 0 });
    assert.deepEqual(countsIn(failed), { passing: 37, failing: 3, pending: 2 });
    assert.deepEqual(countsIn('error TS2322'), { passing: 0, failing: 0, pending: 0 });
  });

  it('are added up, a line for each outcome that anybody had', () => {
    assert.equal(summaryOf([passed, failed].map(countsIn)), '  3777 passing\n  3 failing\n  2 pending');
    assert.equal(summaryOf([countsIn(passed), countsIn('')]), '  3740 passing');
    assert.equal(summaryOf([]), '  0 passing');
  });
});
