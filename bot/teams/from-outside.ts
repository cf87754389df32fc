// What people and clients sent, cut to what the service may be handed. The one place where the length of a text from outside is bounded.
import { LONGEST_SENT, LONGEST_TYPED } from '../../platform/fields.ts';
import { clip } from '../../platform/format.ts';
import type { Incoming, Search, Typeahead } from '../../platform/turn.ts';

type FromOutside = Incoming | Search | Typeahead;

const typed = (text: string): string => clip(text, LONGEST_TYPED);

const boundedValue = (value: unknown): unknown => {
  if (typeof value === 'string') return clip(value, LONGEST_SENT);
  if (Array.isArray(value)) return value.map(boundedValue);
  return typeof value === 'object' && value !== null ? bounded(value) : value;
};

const bounded = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, boundedValue(value)]));

/** The same turn; its texts are no longer than a person or a card of ours can have made them. */
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
