// The kinds of values that settings have: how each is typed, and how it is said. Whether a value will do, the checks of the files decide.
import { type Closure, type Day, formatClose, formatDay } from '../../platform/calendar.ts';
import { filled } from '../../platform/format.ts';
import type { Wording } from './wording.ts';

/** `close`: a day on which something closes at 11:59pm. `line`: text in one line. `range`: the smallest and the largest number of seats. */
export type Kind = 'day' | 'close' | 'line' | 'text' | 'number' | 'range' | 'closures';

type Range = { min: number | string; max?: number | string };

/** As the files have it; `null` for nothing. What could not be read is what was typed, and the checks say what should be there. */
export type Value = string | number | Range | Closure[] | null;

/** What somebody typed, as the files would have it. */
export function readValue(typed: string, kind: Kind): Value {
  const text = typed.trim();
  if (text === '') return kind === 'closures' ? [] : null;
  if (kind === 'number') return numberOr(text);
  if (kind === 'range') return readRange(text);
  if (kind === 'closures') return text.split('\n').map(readClosure);
  return kind === 'text' ? text : text.replace(/\s+/gu, ' ');
}

const numberOr = (text: string): number | string => (/^\d{1,6}$/u.test(text) ? Number(text) : text);

/** "6 to 10", "4 or more", "2". */
function readRange(text: string): Range {
  const [, least = text, most, more] =
    /^(\w+)(?: ?(?:to|-|–) ?(\w+)| (or more))?$/u.exec(text.replace(/\s+/gu, ' ')) ?? [];
  if (more !== undefined) return { min: numberOr(least) };
  return { min: numberOr(least), max: numberOr(most ?? least) };
}

/** "2027-02-13 to 2027-02-21 Spring half term": one day needs no second date. */
function readClosure(line: string): Closure {
  const [from = '', ...others] = line.trim().split(/\s+/u);
  const [to, rest] = others[0] === 'to' ? [others[1] ?? '', others.slice(2)] : [from, others];
  return { from, to, name: rest.join(' ') };
}

/** As it stands in a form. */
export function typedOf(value: Value): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(lineOf).join('\n');
  if (typeof value !== 'object') return String(value);
  if (value.max === undefined) return `${value.min} or more`;
  return value.max === value.min ? String(value.min) : `${value.min} to ${value.max}`;
}

const lineOf = ({ from, to, name }: Closure): string => `${from === to ? from : `${from} to ${to}`} ${name}`;

/** In the words that people read. */
export function saidOf(value: Value, kind: Kind, wording: Wording): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return wording['settings.nothing'];
  if (Array.isArray(value)) return value.map((one) => closureSaid(one, wording)).join('\n');
  if (typeof value === 'string' && DATE.test(value)) return kind === 'close' ? formatClose(value) : dayOr(value, kind);
  return typedOf(value);
}

const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const dayOr = (value: Day, kind: Kind): string => (kind === 'day' ? formatDay(value) : value);

const closureSaid = ({ from, to, name }: Closure, wording: Wording): string =>
  from === to
    ? `${formatDay(from)}: ${name}`
    : filled(wording['settings.closure'], { from: formatDay(from), to: formatDay(to), name });

/** Both as people read them; of lists only what is not in both. */
export function difference(
  { was, now }: { was: Value; now: Value },
  kind: Kind,
  wording: Wording,
): { was: string; now: string } {
  const without = (some: Value, others: Value): Value => {
    if (!Array.isArray(some) || !Array.isArray(others)) return some;
    const known = new Set(others.map(lineOf));
    return some.filter((one) => !known.has(lineOf(one)));
  };
  return { was: saidOf(without(was, now), kind, wording), now: saidOf(without(now, was), kind, wording) };
}

/** Whether two are the same. */
export const isSame = (one: Value, other: Value): boolean => typedOf(one) === typedOf(other);
