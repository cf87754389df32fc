// The periods of locality reports are whole terms and months, by the day that it is in London.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { periodId, periodsAt, readPeriod } from '../../features/advisers/report/period.ts';

describe('the periods of locality reports', () => {
  for (const [now, ...periods] of [
    [
      '2026-11-23T09:30:00.000Z',
      '2026-09-01_2026-12-31',
      '2026-04-01_2026-08-31',
      '2026-11-01_2026-11-30',
      '2026-10-01_2026-10-31',
    ],
    [
      '2027-01-01T00:00:00.000Z',
      '2027-01-01_2027-03-31',
      '2026-09-01_2026-12-31',
      '2027-01-01_2027-01-31',
      '2026-12-01_2026-12-31',
    ],
    // In London it is April already.
    [
      '2028-03-31T23:30:00.000Z',
      '2028-04-01_2028-08-31',
      '2028-01-01_2028-03-31',
      '2028-04-01_2028-04-30',
      '2028-03-01_2028-03-31',
    ],
    [
      '2028-03-01T12:00:00.000Z',
      '2028-01-01_2028-03-31',
      '2027-09-01_2027-12-31',
      '2028-03-01_2028-03-31',
      '2028-02-01_2028-02-29',
    ],
  ] as const)
    it(`are this term and month, and those before: ${now}`, () => {
      assert.deepEqual(periodsAt(now).map(periodId), periods);
    });

  it('are read again from what a card sends, and nothing else is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (date) => {
          for (const period of periodsAt(date.toISOString())) assert.deepEqual(readPeriod(periodId(period)), period);
        },
      ),
    );
    for (const id of [
      '',
      '2026-09-01',
      '2026-09-02_2026-12-31',
      '2026-09-01_2026-12-30',
      '2026-12-01_2026-09-30',
      '2026-02-01_2026-02-30',
    ])
      assert.equal(readPeriod(id), undefined, id);
  });
});
