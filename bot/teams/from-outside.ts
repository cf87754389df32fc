// What people and clients sent, as long as the service may be handed it and as it looks. The one place where texts from outside are made so.
import { LONGEST_SENT, LONGEST_TYPED } from '../../platform/fields.ts';
import { clip } from '../../platform/format.ts';
import { asSeen } from '../../platform/text.ts';
import type { Incoming, Search, Typeahead } from '../../platform/turn.ts';

type FromOutside = Incoming | Search | Typeahead;

/** What somebody typed, or what a directory calls them. */
export const typed = (text: string): string => asSeen(clip(text, LONGEST_TYPED));

const boundedValue = (value: unknown): unknown => {
  if (typeof value === 'string') return asSeen(clip(value, LONGEST_SENT));
  if (Array.isArray(value)) return value.map(boundedValue);
  return typeof value === 'object' && value !== null ? bounded(value) : value;
};

const bounded = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, boundedValue(value)]));

/** The same turn; its texts are no longer than a person or a card of ours can have made them, and hold nothing unseen. */
export const withinBounds = (incoming: FromOutside): FromOutside => {
  if (incoming.kind === 'joined') return incoming;
  const person = { ...incoming.person, name: typed(incoming.person.name) };
  if (incoming.kind === 'form')
    return { ...incoming, person, verb: typed(incoming.verb), fields: bounded(incoming.fields) };
  if (incoming.kind === 'wordless') return { ...incoming, person };
  const said = { person, text: typed(incoming.text) };
  return incoming.kind === 'typeahead'
    ? { ...incoming, ...said, dataset: typed(incoming.dataset) }
    : { ...incoming, ...said };
};
