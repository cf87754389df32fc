// The periods that locality reports are written for: terms and months, each whole.
import type { Choice } from '../../../platform/choices.ts';
import { type Day, dayOf, formatDay, type Instant, momentBefore, startOf } from '../../../platform/calendar.ts';
import { filled } from '../../../platform/format.ts';
import type { Wording } from '../wording.ts';

/** From one day to another, both of them in it. */
export type Period = { from: Day; to: Day };

/** The months in which terms begin: autumn, spring and summer, which lasts until the holidays are over. */
const TERMS = [9, 1, 4];

type Month = { year: number; month: number };

const firstOf = ({ year, month }: Month): Day => `${year}-${String(month).padStart(2, '0')}-01`;
const after = ({ year, month }: Month): Month =>
  month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
const before = ({ year, month }: Month): Month =>
  month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
const lastOf = (month: Month): Day => dayOf(momentBefore(startOf(firstOf(after(month)))));

const monthOf = (month: Month): Period => ({ from: firstOf(month), to: lastOf(month) });

function termOf(month: Month): Period {
  let [first, last] = [month, month];
  while (!TERMS.includes(first.month)) first = before(first);
  while (!TERMS.includes(after(last).month)) last = after(last);
  return { from: firstOf(first), to: lastOf(last) };
}

const monthIn = (day: Day): Month => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) });

/** This term and the one before, this month and the one before. */
export function periodsAt(now: Instant): [Period, ...Period[]] {
  const month = monthIn(dayOf(now));
  const term = termOf(month);
  return [term, termOf(before(monthIn(term.from))), monthOf(month), monthOf(before(month))];
}

/** A period as cards send it back: "2026-09-01_2026-12-31". */
export const periodId = ({ from, to }: Period): string => `${from}_${to}`;

const WHOLE = /^(\d{4}-(?:0[1-9]|1[0-2])-01)_(\d{4}-(?:0[1-9]|1[0-2])-\d{2})$/u;

/** The period that a card sent: also one that is not offered any more, as a card may be old. */
export function readPeriod(id: string): Period | undefined {
  const [, from = '', to = ''] = WHOLE.exec(id) ?? [];
  return from !== '' && to > from && to === lastOf(monthIn(to)) ? { from, to } : undefined;
}

export const periodLabel = ({ from, to }: Period, wording: Wording): string =>
  filled(wording['report.period'], { from: formatDay(from), to: formatDay(to) });

/** What is offered, and first what is chosen, where it is none of them. */
export function periodChoices(now: Instant, chosen: Period, wording: Wording): Choice[] {
  const all = new Map([...periodsAt(now), chosen].map((period) => [periodId(period), period]));
  return [...all].map(([value, period]) => ({ value, title: periodLabel(period, wording) }));
}
