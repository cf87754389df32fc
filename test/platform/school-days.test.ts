// School days are counted across weekends, closures and clock changes, backwards and forwards alike.
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { endOf, isSchoolDay, schoolDayAfter, schoolDaysSince } from '../../platform/calendar.ts';
import { aClosure, anInstant } from './days.ts';

describe('school days since a moment', () => {
  const closures = [{ from: '2026-10-26', to: '2026-10-30', name: 'Half term' }];
  const cases: [from: string, to: string, days: number][] = [
    ['2026-10-19T10:00:00.000Z', '2026-10-19T22:59:59.999Z', 0],
    ['2026-10-19T10:00:00.000Z', '2026-10-19T23:00:00.000Z', 1],
    ['2026-10-19T10:00:00.000Z', '2026-10-20T06:00:00.000Z', 1],
    ['2026-10-23T16:00:00.000Z', '2026-11-02T08:00:00.000Z', 1],
    ['2026-10-24T16:00:00.000Z', '2026-10-31T08:00:00.000Z', 0],
    ['2026-10-20T10:00:00.000Z', '2026-10-19T10:00:00.000Z', 0],
  ];
  for (const [from, to, days] of cases)
    it(`are ${days} from ${from} to ${to}`, () => {
      assert.equal(schoolDaysSince(from, to, closures), days);
    });
});

describe('a school day so many school days after a moment', () => {
  const closures = [
    { from: '2026-12-19', to: '2027-01-03', name: 'Christmas holiday' },
    { from: '2026-12-25', to: '2026-12-25', name: 'Christmas Day bank holiday' },
  ];
  const cases: [at: string, days: number, day: string, why: string][] = [
    ['2026-11-30T09:30:00.000Z', 1, '2026-12-01', 'is the next day'],
    ['2026-11-30T09:30:00.000Z', 10, '2026-12-14', 'passes over weekends'],
    ['2026-11-30T23:59:59.999Z', 10, '2026-12-14', 'is the same however late in the day it was'],
    ['2026-11-28T12:00:00.000Z', 1, '2026-11-30', 'counts Monday as the first after a Saturday'],
    ['2026-12-18T12:00:00.000Z', 1, '2027-01-04', 'passes over a holiday, in which another closure lies'],
    ['2026-12-14T12:00:00.000Z', 10, '2027-01-11', 'counts on after a holiday'],
    ['2027-06-07T23:30:00.000Z', 1, '2027-06-09', 'begins with the day in London, not in UTC'],
    ['2026-11-30T09:30:00.000Z', 0, '2026-11-30', 'is the day itself where there is nothing to count'],
  ];
  for (const [at, days, day, why] of cases)
    it(why, () => {
      assert.equal(schoolDayAfter(at, days, closures), day);
    });

  it('is the first day on which so many school days have begun', () => {
    fc.assert(
      fc.property(
        anInstant,
        fc.integer({ min: 1, max: 20 }),
        fc.array(aClosure, { maxLength: 4 }),
        (at, days, closed) => {
          const day = schoolDayAfter(at, days, closed);
          assert.ok(day);
          assert.ok(isSchoolDay(day, closed));
          assert.equal(schoolDaysSince(at, endOf(day), closed), days);
        },
      ),
    );
  });

  it('does not exist when closures leave too few', () => {
    const always = [{ from: '2020-01-01', to: '2040-01-01', name: 'Closed' }];
    assert.equal(schoolDayAfter('2027-01-04T08:00:00.000Z', 1, always), undefined);
  });
});
