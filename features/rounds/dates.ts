// The round's dates to come: when nominations open and close, and by when people hear the outcome.
import { closeOf, endOf, formatWeekday, startOf } from '../../platform/calendar.ts';
import type { ReadDates } from '../../platform/dates.ts';
import { filled } from '../../platform/format.ts';
import type { Service } from './round.ts';
import type { Wording } from './wording.ts';

/** Each until its day is over. */
export const roundDates =
  ({ service: { round }, wording }: { service: Service; wording: Wording }): ReadDates =>
  (after) => {
    const { opens, closes, outcomesBy, title } = round;
    const said = (code: 'round.opens' | 'round.closes' | 'round.outcomes'): string =>
      filled(wording[code], { round: title });
    const dates = [
      { at: startOf(opens), ends: closeOf(opens), day: opens, what: said('round.opens') },
      { at: endOf(closes), ends: closeOf(closes), day: closes, what: said('round.closes') },
      ...(outcomesBy === undefined
        ? []
        : [{ at: endOf(outcomesBy), ends: closeOf(outcomesBy), day: outcomesBy, what: said('round.outcomes') }]),
    ];
    return Promise.resolve(
      dates.filter(({ ends }) => after < ends).map(({ at, day, what }) => ({ at, day: formatWeekday(day), what })),
    );
  };
