// Closures: the days without school that the council lists, and what is wrong with the list although the service runs with it.
import { type Closure, type Day, formatDay, isSchoolDay, monthsBefore } from '../../platform/calendar.ts';
import type { ContentProblem } from '../../platform/reading/problems.ts';
import type { Service } from './round.ts';

/** So long before the list ends officers are told: time enough to find out about the next school year. */
const MONTHS_AHEAD = 3;

type Listed = Pick<Service, 'closures'>;

/** The last day of the list, if it is less than three months away or past; a council that lists no closures is not told. */
export function endOfClosures(day: Day, { closures }: Listed): Day | undefined {
  const last = lastOf(closures);
  return last !== undefined && day >= monthsBefore(last, MONTHS_AHEAD) ? last : undefined;
}

const lastOf = (closures: readonly Closure[]): Day | undefined =>
  closures
    .map(({ to }) => to)
    .sort()
    .at(-1);

/** What `npm run content` tells of them. It keeps no service from running: a council may mean it so. */
export function closureGaps(day: Day, { round, closures }: Pick<Service, 'round' | 'closures'>): ContentProblem[] {
  const file = 'service.json';
  const gaps: ContentProblem[] = [];
  if (closures.length > 0 && !isSchoolDay(round.closes, closures)) {
    const closed = closures.find(({ from, to }) => from <= round.closes && round.closes <= to);
    const because = closed ? `"${closed.name}" in closures` : 'at a weekend';
    gaps.push({
      file,
      within: ['round', 'closes'],
      is: `is ${formatDay(round.closes)}, which is ${because}`,
      should: 'should be a school day',
    });
  }
  const last = endOfClosures(round.closes > day ? round.closes : day, { closures });
  if (last !== undefined) {
    const should = 'should go on for longer: after that day every Monday to Friday is taken for a school day';
    gaps.push({ file, within: ['closures'], is: `is a list that ends on ${formatDay(last)}`, should });
  }
  return gaps;
}
