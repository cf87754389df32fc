// What the form of a message to many holds: read as it was typed, and made again of what was kept.
import { dayOf, timeOf } from '../../platform/calendar.ts';
import { textIn, wholeNumberIn } from '../../platform/fields.ts';
import type { Fields } from '../../platform/turn.ts';
import type { Group } from '../schools/index.ts';
import type { Broadcast } from './broadcast.ts';
import { fieldNames, type Inputs } from './form-facts.ts';

/** The values of "no document" and "does not matter": a choice has to have one. */
export const NONE = 'none';
export const ANY = 'any';

/** What was typed, as it is; nothing for what is no text. */
export function inputsIn(fields: Fields): Inputs {
  const texts = Object.fromEntries(fieldNames.map((name) => [name, textIn(fields[name])])) as Inputs;
  return { ...texts, document: texts.document || NONE, nominated: texts.nominated || ANY };
}

export const versionIn = (fields: Fields): number => wholeNumberIn(fields['version']);

/** A place as a value of a choice, which must have no comma. */
export const placeValue = ({ kind, of }: Group): string => `${kind}:${encodeURIComponent(of)}`;

/** The values of several choices. */
export const valuesIn = (text: string): string[] => text.split(',').filter(Boolean);

export const noInputs: Inputs = inputsIn({});

/** What a message would have been typed as. */
export const inputsOf = ({ news, audience, sendAt }: Pick<Broadcast, 'news' | 'audience' | 'sendAt'>): Inputs => ({
  ...news,
  document: news.document || NONE,
  places: audience.places.map(placeValue).join(','),
  phases: audience.phases.join(','),
  types: audience.types.join(','),
  roles: audience.roles.join(','),
  nominated: audience.nominated || ANY,
  topics: audience.topics.join(','),
  listed: audience.listed,
  sendOn: sendAt === null ? '' : dayOf(sendAt),
  sendAt: sendAt === null ? '' : timeOf(sendAt),
});
