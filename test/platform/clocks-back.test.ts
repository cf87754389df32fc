// Where clocks go back there is an hour twice, and what people read says which of the two is meant.
import assert from 'node:assert/strict';
import { formatInstant } from '../../platform/calendar.ts';

describe('the hour that there is twice', () => {
  it('says which of the two a moment is in, and only then', () => {
    assert.deepEqual(
      ['2026-10-24T23:59', '2026-10-25T00:00', '2026-10-25T00:30', '2026-10-25T01:30', '2026-10-25T02:00'].map((at) =>
        formatInstant(`${at}:00.000Z`),
      ),
      [
        '12:59am on Sunday 25 October 2026',
        '1am BST on Sunday 25 October 2026',
        '1:30am BST on Sunday 25 October 2026',
        '1:30am GMT on Sunday 25 October 2026',
        '2am on Sunday 25 October 2026',
      ],
    );
    assert.equal(formatInstant('2027-03-28T01:30:00.000Z'), '2:30am on Sunday 28 March 2027');
  });

  it('gives no two minutes the same name', () => {
    const start = Date.parse('2026-10-24T22:00:00.000Z');
    const names = Array.from({ length: 360 }, (_, minute) =>
      formatInstant(new Date(start + minute * 60_000).toISOString()),
    );
    assert.equal(new Set(names).size, names.length);
  });
});
