// Moments, days and closures, whichever they may be.
import fc from 'fast-check';
import { type Closure, dayOf, plusMinutes, startOf } from '../../platform/calendar.ts';

export const anInstant = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
export const aDay = anInstant.map(dayOf);
export const aClosure: fc.Arbitrary<Closure> = fc
  .tuple(aDay, fc.integer({ min: 0, max: 40 }))
  .map(([from, days]) => ({ from, to: dayOf(plusMinutes(startOf(from), days * 1440 + 120)), name: 'Closed' }));
