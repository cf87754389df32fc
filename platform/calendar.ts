// Days, deadlines and how they are written. Europe/London throughout; the time is always an input.
import { Temporal } from 'temporal-polyfill';

const LONDON = 'Europe/London';

/** A moment, as an ISO string in UTC to the millisecond ("2026-11-23T08:00:00.000Z"), so that text order is time order. */
export type Instant = string;

/** A day in London, as an ISO date ("2026-11-23"). */
export type Day = string;

/** Days on which schools are closed, both ends included (ISO dates). */
export type Closure = { from: Day; to: Day; name: string };

const inLondon = (at: Instant) => Temporal.Instant.from(at).toZonedDateTimeISO(LONDON);

const toInstant = (at: Temporal.ZonedDateTime): Instant => at.toInstant().toString({ fractionalSecondDigits: 3 });

/** The moment of a day at a time ("08:30") in London; of two the first, and where clocks go forward the one after the gap. */
export const atTime = (day: Day, time: string): Instant =>
  toInstant(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: LONDON, plainTime: Temporal.PlainTime.from(time) }),
  );

/** The first moment of a day. */
export const startOf = (day: Day): Instant => atTime(day, '00:00');

/** What counts as the moment of something of which only the day is known. */
export const middayOf = (day: Day): Instant => atTime(day, '12:00');

/** A turn asks up to 8 times when its round closes, and working it out takes 60 microseconds. */
const closes = new Map<Day, Instant>();
const MOST_KEPT = 100;

/** The moment from which a round that closes on `day` is closed: people read 11:59pm, and that minute still counts. */
export function closeOf(day: Day): Instant {
  const known = closes.get(day);
  if (known !== undefined) return known;
  const at = startOf(Temporal.PlainDate.from(day).add({ days: 1 }).toString());
  if (closes.size >= MOST_KEPT) closes.clear();
  closes.set(day, at);
  return at;
}

/** The last moment of a day. */
export const endOf = (day: Day): Instant => momentBefore(closeOf(day));

/** The moment just before another. */
export const momentBefore = (at: Instant): Instant => toInstant(inLondon(at).subtract({ milliseconds: 1 }));

export const dayOf = (at: Instant): Day => inLondon(at).toPlainDate().toString();

/** The time of day in London: "08:30". */
export const timeOf = (at: Instant): string => inLondon(at).toPlainTime().toString({ smallestUnit: 'minute' });

/** `at`, `minutes` later. */
export const plusMinutes = (at: Instant, minutes: number): Instant => toInstant(inLondon(at).add({ minutes }));

export const plusSeconds = (at: Instant, seconds: number): Instant => toInstant(inLondon(at).add({ seconds }));

/** The same time of day in London, a day before. */
export const dayBefore = (at: Instant): Instant => toInstant(inLondon(at).subtract({ days: 1 }));

/** The same day of an earlier month, or the last day of that month. */
export const monthsBefore = (day: Day, months: number): Day =>
  Temporal.PlainDate.from(day).subtract({ months }).toString();

/** The same day of a later month, or the last day of that month. */
export const monthsAfter = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString();

/** Monday to Friday, and not in a closure. */
export const isSchoolDay = (day: Day, closures: readonly Closure[]): boolean =>
  isOpen(Temporal.PlainDate.from(day), closures);

function isOpen(date: Temporal.PlainDate, closures: readonly Closure[]): boolean {
  if (date.dayOfWeek > 5) return false;
  const day = date.toString();
  return !closures.some(({ from, to }) => from <= day && day <= to);
}

/** A time ("08:00"), each school day or on one of the week (1 for Monday). Where schools are closed then, the next school day stands for it. */
export type Times = { time: string; weekday?: number | undefined };

/** Whether times come on that day. */
function comesOn(date: Temporal.PlainDate, { weekday }: Times, closures: readonly Closure[]): boolean {
  if (!isOpen(date, closures)) return false;
  if (weekday === undefined) return true;
  // It stands for itself and for the days without school just before it.
  for (let back = 0; back < 7; back += 1) {
    const before = date.subtract({ days: back });
    if (back > 0 && isOpen(before, closures)) return false;
    if (before.dayOfWeek === weekday) return true;
  }
  return false;
}

/**
 * The latest moment, at or before `now`, at which it was `time` on a school day.
 * Looks back a year at most; `undefined` when closures leave no school day at all.
 */
export function lastSchoolDayAt(
  now: Instant,
  times: string | Times,
  closures: readonly Closure[],
): { day: Day; at: Instant } | undefined {
  const wanted = typeof times === 'string' ? { time: times } : times;
  let date = inLondon(now).toPlainDate();
  for (let back = 0; back < 366; back += 1) {
    const day = date.toString();
    const at = comesOn(date, wanted, closures) ? atTime(day, wanted.time) : undefined;
    if (at !== undefined && at <= now) return { day, at };
    date = date.subtract({ days: 1 });
  }
  return undefined;
}

/** The first such moment after `now`. Looks ahead a year at most. */
export function nextSchoolDayAt(now: Instant, times: Times, closures: readonly Closure[]): Instant | undefined {
  let date = inLondon(now).toPlainDate();
  for (let ahead = 0; ahead < 366; ahead += 1) {
    const at = comesOn(date, times, closures) ? atTime(date.toString(), times.time) : undefined;
    if (at !== undefined && at > now) return at;
    date = date.add({ days: 1 });
  }
  return undefined;
}

/** How many school days have begun since the day of `at`, today included; at most a year of days is looked at. */
export function schoolDaysSince(at: Instant, now: Instant, closures: readonly Closure[]): number {
  const first = inLondon(at).toPlainDate();
  let days = 0;
  let date = inLondon(now).toPlainDate();
  for (let back = 0; back < 366 && Temporal.PlainDate.compare(date, first) > 0; back += 1) {
    if (isSchoolDay(date.toString(), closures)) days += 1;
    date = date.subtract({ days: 1 });
  }
  return days;
}

/**
 * The day on which so many school days have begun since the day of `at`, which does not count itself: of 10, the tenth school day after it.
 * Looks ahead two years at most; `undefined` where closures leave too few school days in them.
 */
export function schoolDayAfter(at: Instant, days: number, closures: readonly Closure[]): Day | undefined {
  let left = days;
  let date = inLondon(at).toPlainDate();
  for (let ahead = 0; ahead < 731 && left > 0; ahead += 1) {
    date = date.add({ days: 1 });
    if (isSchoolDay(date.toString(), closures)) left -= 1;
  }
  return left > 0 ? undefined : date.toString();
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WRITTEN_DAYS = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u,
  /^(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4})$/u,
  /^(?:\p{L}+day,? )?(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<name>\p{L}{3,})\.?,? (?<year>\d{4})$/u,
];

/** The day that people write as "24 January 2020", "Friday 24th Jan 2020", "24/01/2020" or "2020-01-24"; `undefined` if it is none. */
export function readDay(written: string): Day | undefined {
  const text = written.trim().replace(/\s+/gu, ' ').toLowerCase();
  const parts = WRITTEN_DAYS.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!parts) return undefined;
  const { year, month, day, name } = parts;
  const inYear = name === undefined ? Number(month) : 1 + MONTHS.findIndex((known) => known.startsWith(name));
  try {
    const date = { year: Number(year), month: inYear, day: Number(day) };
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return undefined; // no day of any year, such as 31 February
    throw error;
  }
}

const WRITTEN_MONTHS = [/^(?<name>\p{L}{3,})\.?,? (?<year>\d{4})$/u, /^(?<month>\d{1,2})\/(?<year>\d{4})$/u];

/** A day as people write it, or the last day of a month that they write ("January 2020", "01/2020"): `today` in the month that is not over. */
export function readDayOrMonth(written: string, today: Day): Day | undefined {
  const text = written.trim().replace(/\s+/gu, ' ').toLowerCase();
  const parts = WRITTEN_MONTHS.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!parts) return readDay(written);
  const { year, month, name } = parts;
  const first = readDay(name === undefined ? `${year}-${month}-01` : `1 ${name} ${year}`);
  if (first === undefined) return undefined;
  const date = Temporal.PlainDate.from(first);
  const last = date.with({ day: date.daysInMonth }).toString();
  return first <= today && today < last ? today : last;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekdayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** "24 January 2020" */
export const formatDay = (day: Day): string => dayFormat.format(new Date(`${day}T00:00:00Z`));

/** "Friday 24 January 2020" */
export const formatWeekday = (day: Day): string =>
  `${weekdayFormat.format(new Date(`${day}T00:00:00Z`))} ${formatDay(day)}`;

/** "January 2018" for a year and month, "24 January 2020" for a day. */
export const formatMonthOrDay = (value: string): string =>
  value.length === 7 ? monthFormat.format(new Date(`${value}-01T00:00:00Z`)) : formatDay(value);

/** A day, or a year and month, from its first moment to the first after it. */
export function periodOf(value: string): { from: Instant; until: Instant } {
  const month = value.length === 7;
  const first = Temporal.PlainDate.from(month ? `${value}-01` : value);
  const next = first.add(month ? { months: 1 } : { days: 1 });
  return { from: startOf(first.toString()), until: startOf(next.toString()) };
}

/** "2:05pm"; GOV.UK style, so midday is "midday". */
function formatTime(time: Temporal.PlainTime): string {
  const { hour, minute } = time;
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${((hour + 11) % 12) + 1}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** "2:05pm on Friday 24 January 2020"; "1:30am BST on ..." and "1:30am GMT on ..." where clocks go back and there are two of them. */
export const formatInstant = (at: Instant): string =>
  `${formatTime(inLondon(at).toPlainTime())}${zoneOf(inLondon(at))} on ${formatWeekday(dayOf(at))}`;

/** "2pm to 4pm on Friday 24 January 2020", or both moments in full where they are on two days. */
export const formatSpan = (from: Instant, until: Instant): string =>
  dayOf(from) === dayOf(until)
    ? `${formatClockTime(timeOf(from))} to ${formatInstant(until)}`
    : `${formatInstant(from)} to ${formatInstant(until)}`;

function zoneOf(at: Temporal.ZonedDateTime): string {
  const clock = at.toPlainDateTime();
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    clock.toZonedDateTime(LONDON, { disambiguation }),
  );
  if (!first || !second || first.equals(second)) return '';
  return at.equals(first) ? ' BST' : ' GMT';
}

/** "11:59pm on Friday 14 February 2020" */
export const formatClose = (day: Day): string => `11:59pm on ${formatWeekday(day)}`;

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** How long from `now` until `at`, in one unit: "in 3 days", "in 5 hours", "in 20 minutes". Days are those of the calendar,
 * up to the last moment before `at`, which is what a deadline of 11:59pm says. */
export function formatLeft(at: Instant, now: Instant): string {
  const minutes = Math.max(1, Math.ceil((Date.parse(at) - Date.parse(now)) / 60_000));
  if (minutes <= 90) return `in ${counted(minutes, 'minute')}`;
  const days = inLondon(now)
    .toPlainDate()
    .until(inLondon(momentBefore(at)).toPlainDate()).days;
  return days < 2 ? `in ${counted(Math.floor(minutes / 60), 'hour')}` : `in ${counted(days, 'day')}`;
}

const inWords = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "2 days, 5 hours and 20 minutes": how long `at` is after `since`, to the minute, rounded up. */
export function formatLate(at: Instant, since: Instant): string {
  const minutes = Math.max(1, Math.ceil((Date.parse(at) - Date.parse(since)) / 60_000));
  const parts = [
    { count: Math.floor(minutes / 1440), unit: 'day' },
    { count: Math.floor(minutes / 60) % 24, unit: 'hour' },
    { count: minutes % 60, unit: 'minute' },
  ];
  return inWords.format(parts.filter(({ count }) => count > 0).map(({ count, unit }) => counted(count, unit)));
}

/** "8am" for "08:00" */
export const formatClockTime = (time: string): string => formatTime(Temporal.PlainTime.from(time));
