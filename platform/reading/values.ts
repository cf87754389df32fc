// The kinds of value that content is made of. The text beside each one completes "should be ...".
import { isEmail } from '../email.ts';
import * as z from 'zod';

const value = (should: string, fits: (text: string) => boolean) =>
  z.custom<string>((given) => typeof given === 'string' && fits(given), { error: should });

const isDate = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const isHttps = (text: string): boolean => /^https:\/\/\S+$/.test(text) && URL.canParse(text);

export const text = value('text', (given) => given.trim() !== '');
export const textUpTo = (most: number) =>
  value(`text of ${most} characters or fewer`, (given) => given.trim() !== '' && given.length <= most);

/** The limits are those of Teams for what an app's manifest offers. */
export const offered = { title: textUpTo(32), description: textUpTo(128) };

export const date = value('a date such as 2027-01-31', isDate);
export const monthOrDay = value('a month such as 2027-01 or a date such as 2027-01-31', (given) =>
  isDate(given.length === 7 ? `${given}-01` : given),
);

export const https = value('an address that begins with https://', isHttps);
export const email = value('an email address', isEmail);

/** Ids are file names, parts of addresses and keys of records. */
export const id = value('small letters, numbers and hyphens, such as sg-members', (given) =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(given),
);

/** No comma: Adaptive Cards join the values of a multiple choice with commas. */
export const choiceValue = value('letters, numbers and hyphens, without spaces', (given) => /^[\w-]+$/.test(given));

export const yesOrNo = z.boolean({ error: 'true or false' });

export const wholeNumber = (should: string, least: number) =>
  z.custom<number>((given) => Number.isInteger(given) && Number(given) >= least, { error: should });

export const wholeNumberBetween = (least: number, most: number) =>
  z.custom<number>((given) => Number.isInteger(given) && Number(given) >= least && Number(given) <= most, {
    error: `a whole number from ${least} to ${most}`,
  });

export const list = <T extends z.ZodType>(of: T) => z.array(of, { error: 'a list' });

export const listOfSome = <T extends z.ZodType>(of: T) => list(of).min(1, { error: 'a list with at least one item' });

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `one of ${values.join(', ')}` });

/** A group of fields, and no other field: a misspelt name is told, not passed over. */
export const group = <T extends z.ZodRawShape>(fields: T) => z.strictObject(fields, { error: 'a group of fields' });

/** A cell of a CSV file, always text. */
export const urn = value('a URN of 6 digits', (given) => /^\d{6}$/.test(given));
/** Source: Office for National Statistics, register of geographic codes. */
export const areaCode = value('a code such as E10000017', (given) => /^[A-Z]\d{8}$/.test(given));
export const code = value('a code of digits', (given) => /^\d{1,3}$/.test(given));
export const knownCode = (labels: ReadonlyMap<number, string>) =>
  value(
    `a code: ${[...labels].map(([known, label]) => `${known} (${label})`).join(', ')}`,
    (given) => /^\d+$/.test(given) && labels.has(Number(given)),
  );
const isPostcode = (given: string): boolean => /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/.test(given);
export const postcodeOrNothing = value(
  'a postcode such as ZZ1 1AA, or nothing',
  (given) => given === '' || isPostcode(given),
);

export const registerDate = value(
  'a date such as 31-08-2027, or nothing',
  (given) => given === '' || (/^\d{2}-\d{2}-\d{4}$/.test(given) && isDate(given.split('-').reverse().join('-'))),
);

export const guidOrNothing = value(
  'an id such as 00000000-0000-0000-0000-000000000000, or nothing',
  (given) => given === '' || z.guid().safeParse(given).success,
);

export const age = value('an age in years, or nothing', (given) => /^\d{0,2}$/.test(given));
export const anything = value('text or nothing', () => true);
