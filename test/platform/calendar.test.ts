// London days, deadlines and school days hold across clock changes, holidays and year ends, and read in GOV.UK style.
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { isLate } from '../../features/rounds/round.ts';
import {
  closeOf,
  dayOf,
  formatClockTime,
  formatClose,
  formatDay,
  formatInstant,
  formatLate,
  formatMonthOrDay,
  formatWeekday,
  isSchoolDay,
  lastSchoolDayAt,
  plusMinutes,
  startOf,
} from '../../platform/calendar.ts';
import { aService, madeUp } from '../builders.ts';
import { aClosure, aDay, anInstant } from './days.ts';

const aTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

const daysBetween = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from) + 86_400_000; at < Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

const closingOn = (closes: string) => aService({ round: { ...madeUp.service.round, closes } });

describe('the close of a round', () => {
  const closes = [
    { day: '2027-01-15', in: 'winter', closed: '2027-01-16T00:00:00.000Z' },
    { day: '2027-07-16', in: 'summer', closed: '2027-07-16T23:00:00.000Z' },
    { day: '2027-03-27', in: 'the day before clocks go forward', closed: '2027-03-28T00:00:00.000Z' },
    { day: '2027-03-28', in: 'the day clocks go forward', closed: '2027-03-28T23:00:00.000Z' },
    { day: '2026-10-24', in: 'the day before clocks go back', closed: '2026-10-24T23:00:00.000Z' },
    { day: '2026-10-25', in: 'the day clocks go back', closed: '2026-10-26T00:00:00.000Z' },
    { day: '2026-12-31', in: 'the last day of a year', closed: '2027-01-01T00:00:00.000Z' },
    { day: '2028-02-29', in: 'a leap day', closed: '2028-03-01T00:00:00.000Z' },
  ];
  for (const { day, in: when, closed } of closes) {
    it(`is the end of the minute 11:59pm in London: ${when}`, () => {
      assert.equal(closeOf(day), closed);
    });
    it(`takes a form of the last millisecond in time, and the next one late: ${when}`, () => {
      const last = new Date(Date.parse(closed) - 1).toISOString();
      assert.equal(isLate(last, closingOn(day)), false);
      assert.equal(isLate(closed, closingOn(day)), true);
    });
  }

  it('is the first moment of the day after, whatever the day', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const close = closeOf(day);
        assert.equal(startOf(dayOf(close)), close);
        assert.equal(dayOf(new Date(Date.parse(close) - 1).toISOString()), day);
      }),
    );
  });
});

describe('a day', () => {
  it('is the day in London, not in UTC', () => {
    assert.equal(dayOf('2027-07-16T23:30:00.000Z'), '2027-07-17');
    assert.equal(dayOf('2027-01-16T23:30:00.000Z'), '2027-01-16');
  });

  it('starts at a moment that belongs to it', () => {
    fc.assert(fc.property(aDay, (day) => dayOf(startOf(day)) === day));
  });

  it('has instants whose order as text is their order in time', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: -100_000, max: 100_000 }), (at, minutes) => {
        const other = plusMinutes(at, minutes);
        assert.equal(Date.parse(other) - Date.parse(at), minutes * 60_000);
        assert.equal(at < other, Date.parse(at) < Date.parse(other));
      }),
    );
  });
});

describe('a school day', () => {
  const closures = [{ from: '2026-12-22', to: '2026-12-30', name: 'Christmas holiday' }];
  it('is Monday to Friday', () => {
    const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
    assert.deepEqual(
      week.map((day) => isSchoolDay(day, [])),
      [true, true, true, true, true, false, false],
    );
  });
  it('is not in a closure, whose first and last days belong to it', () => {
    const days = ['2026-12-21', '2026-12-22', '2026-12-30', '2026-12-31'];
    assert.deepEqual(
      days.map((day) => isSchoolDay(day, closures)),
      [true, false, false, true],
    );
  });
});

describe('the last school day at a time', () => {
  const closures = madeUp.service.closures;
  const cases = [
    { now: '2026-11-23T08:00:00.000Z', day: '2026-11-23', why: 'is today from that minute on' },
    { now: '2026-11-23T07:59:59.999Z', day: '2026-11-20', why: 'is Friday until Monday 8am' },
    { now: '2026-11-22T12:00:00.000Z', day: '2026-11-20', why: 'is Friday on a Sunday' },
    {
      now: '2027-01-04T07:00:00.000Z',
      day: '2026-12-18',
      why: 'is before Christmas until term starts, in the old year',
    },
    { now: '2027-01-04T08:00:00.000Z', day: '2027-01-04', why: 'is the first day of term' },
    { now: '2027-06-07T07:00:00.000Z', day: '2027-06-07', why: 'is 7am UTC in British Summer Time' },
    { now: '2027-06-07T06:59:00.000Z', day: '2027-05-28', why: 'jumps half term in British Summer Time' },
    { now: '2026-10-23T07:00:00.000Z', day: '2026-10-23', why: 'is 7am UTC on the last school day of summer time' },
    { now: '2026-11-02T07:30:00.000Z', day: '2026-10-23', why: 'is 8am UTC once clocks went back in half term' },
    { now: '2027-04-12T07:00:00.000Z', day: '2027-04-12', why: 'is 7am UTC once clocks went forward in the holiday' },
  ];
  for (const { now, day, why } of cases)
    it(why, () => {
      const due = lastSchoolDayAt(now, '08:00', closures);
      assert.equal(due?.day, day);
      assert.ok(due.at <= now);
    });

  it('is never later than now, is a school day, and no school day lies between', () => {
    fc.assert(
      fc.property(anInstant, aTime, fc.array(aClosure, { maxLength: 4 }), (now, time, closed) => {
        const due = lastSchoolDayAt(now, time, closed);
        assert.ok(due);
        assert.ok(due.at <= now);
        assert.ok(isSchoolDay(due.day, closed));
        assert.equal(dayOf(due.at), due.day);
        assert.deepEqual(
          daysBetween(due.day, dayOf(now)).filter((day) => isSchoolDay(day, closed)),
          [],
        );
      }),
    );
  });

  it('does not exist when closures leave no school day in a year', () => {
    const always = [{ from: '2020-01-01', to: '2030-01-01', name: 'Closed' }];
    assert.equal(lastSchoolDayAt('2027-01-04T08:00:00.000Z', '08:00', always), undefined);
  });
});

describe('dates and times that people read', () => {
  it('are written as GOV.UK writes them', () => {
    assert.equal(formatDay('2020-01-24'), '24 January 2020');
    assert.equal(formatWeekday('2020-01-24'), 'Friday 24 January 2020');
    assert.equal(formatMonthOrDay('2018-01'), 'January 2018');
    assert.equal(formatMonthOrDay('2020-01-24'), '24 January 2020');
    assert.equal(formatClose('2020-02-14'), '11:59pm on Friday 14 February 2020');
  });

  it('are in London time', () => {
    assert.equal(formatInstant('2020-01-24T14:05:30.000Z'), '2:05pm on Friday 24 January 2020');
    assert.equal(formatInstant('2020-07-24T23:30:00.000Z'), '12:30am on Saturday 25 July 2020');
  });

  const times = {
    '00:00': 'midnight',
    '00:01': '12:01am',
    '08:00': '8am',
    '11:59': '11:59am',
    '12:00': 'midday',
    '12:30': '12:30pm',
    '13:00': '1pm',
    '23:59': '11:59pm',
  };
  for (const [time, written] of Object.entries(times))
    it(`write ${time} as ${written}`, () => {
      assert.equal(formatClockTime(time), written);
    });
});

describe('how late something is', () => {
  const close = '2027-03-26T00:00:00.000Z';
  for (const [at, words] of [
    ['2027-03-26T00:00:00.000Z', '1 minute'],
    ['2027-03-26T00:00:01.000Z', '1 minute'],
    ['2027-03-26T00:59:00.000Z', '59 minutes'],
    ['2027-03-26T01:00:00.000Z', '1 hour'],
    ['2027-03-26T19:12:00.000Z', '19 hours and 12 minutes'],
    ['2027-03-28T03:01:00.000Z', '2 days, 3 hours and 1 minute'],
  ] as const)
    it(`is said to the minute: ${words}`, () => {
      assert.equal(formatLate(at, close), words);
    });
});
