// Academic years, as people write them and as downloads do.
import * as z from 'zod';

const PARTS = /^(?<first>20\d\d)\/(?<second>\d\d)$/u;

const isAcademicYear = (given: unknown): given is string => {
  const { first, second } = (typeof given === 'string' && PARTS.exec(given)?.groups) || {};
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
};

/** "2018/19" */
export const academicYear = z.custom<string>(isAcademicYear, { error: 'an academic year such as 2018/19' });

/** The academic year that a download writes as "201819", if it is one. */
export function yearOfPeriod(period: string): string | undefined {
  const year = period.replace(/^(\d{4})(\d{2})(?:\.0+)?$/u, '$1/$2');
  return isAcademicYear(year) ? year : undefined;
}

/** A year that somebody names: "2018/19", "2018-2019", or "2019", in which it ends. */
const NAMED = /\b(?<first>20\d\d)(?:\s*[-/–]\s*(?:20)?(?<second>\d\d)\b)?/u;

/** As somebody typed it, and the academic year that it means. */
export function yearIn(text: string): { typed: string; year: string } | undefined {
  const found = NAMED.exec(text);
  if (!found?.groups) return undefined;
  const { first = '', second } = found.groups;
  const from = second === undefined ? Number(first) - 1 : Number(first);
  return { typed: found[0], year: `${from}/${String((from + 1) % 100).padStart(2, '0')}` };
}
