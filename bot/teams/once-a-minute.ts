// What strangers can cause as often as they like is reported once a minute, with how often.
import type { Clock, Report } from '../../platform/ports.ts';

const MINUTE = 60_000;

/** Counts what happens; the first is reported at once, what follows within a minute by the first one after it. */
export const onceAMinute = ({ report, now }: { report: Report; now: Clock }): ((what: string) => void) => {
  let [last, since] = [NaN, 0];
  return (what) => {
    const at = Date.parse(now());
    since += 1;
    if (at - last < MINUTE) return;
    report(since === 1 ? what : `${what} (${since} since the last of these lines)`, undefined);
    [last, since] = [at, 0];
  };
};
