// What the form of an event holds: read as it was typed, and made again of what was kept.
import { dayOf, timeOf } from '../../platform/calendar.ts';
import { textIn } from '../../platform/fields.ts';
import type { Fields } from '../../platform/turn.ts';
import type { Group } from '../schools/index.ts';
import { type Details, lastDayOf } from './event.ts';

/** Several choices of one field are joined by commas. `on`, `closesOn`: ISO dates; `from`, `until`: "08:30", London time. */
export const fieldNames = [
  'title',
  'where',
  'link',
  'on',
  'from',
  'until',
  'capacity',
  'closesOn',
  'bring',
  'places',
  'phases',
  'types',
  'roles',
] as const;
export type FieldName = (typeof fieldNames)[number];
export type Inputs = Record<FieldName, string>;
export type Problem = { field: FieldName; text: string };

/** A number comes as a number from some clients. */
const typed = (value: unknown): string => (typeof value === 'number' ? String(value) : textIn(value));

/** What was typed, as it is; nothing for what is no text. */
export const inputsIn = (fields: Fields): Inputs =>
  Object.fromEntries(fieldNames.map((name) => [name, typed(fields[name])])) as Inputs;

export const noInputs: Inputs = inputsIn({});

/** A place as a value of a choice, which must have no comma. */
export const placeValue = ({ kind, of }: Group): string => `${kind}:${encodeURIComponent(of)}`;

/** The values of several choices. */
export const valuesIn = (text: string): string[] => text.split(',').filter(Boolean);

/** What an event would have been typed as. */
export const inputsOf = ({ starts, ends, closes, audience, capacity, ...texts }: Details): Inputs => ({
  title: texts.title,
  where: texts.place,
  link: texts.link,
  bring: texts.bring,
  on: dayOf(starts),
  from: timeOf(starts),
  until: timeOf(ends),
  capacity: capacity === null ? '' : String(capacity),
  closesOn: closes < starts ? lastDayOf(closes) : '',
  places: audience.places.map(placeValue).join(','),
  phases: audience.phases.join(','),
  types: audience.types.join(','),
  roles: audience.roles.join(','),
});
