// What the form of a message to many offers to choose from: places, phases and types of the schools that its author may write to.
import type { Choice } from '../../platform/choices.ts';
import type { KeyDocument } from '../documents/index.ts';
import type { School } from '../schools/index.ts';
import { type Place, placeKinds } from './audience.ts';
import type { FormFacts } from './form-facts.ts';
import { NONE, placeValue } from './inputs.ts';
import type { Wording } from './wording.ts';

export type OfferedNeeds = {
  documents: readonly KeyDocument[];
  choices: { roles: readonly Choice[] };
  wording: Wording;
};

const sorted = (names: Iterable<string>): string[] =>
  [...new Set(names)].filter(Boolean).sort((a, b) => a.localeCompare(b, 'en-GB'));
const asChoices = (names: Iterable<string>): Choice[] => sorted(names).map((name) => ({ value: name, title: name }));

/** The places of these schools: areas first, then localities and networks, each by name. */
export const placesOf = (schools: readonly School[]): (Choice & { place: Place })[] =>
  placeKinds.flatMap((kind) =>
    sorted(schools.map((school) => school[kind] ?? '')).map((name) => ({
      place: { kind, name },
      value: placeValue({ kind, name }),
      title: kind === 'network' || name.toLowerCase().includes(kind) ? name : `${name} (${kind})`,
    })),
  );

/** What can be chosen, of the schools that somebody may write to. */
export const choicesOf = (
  schools: readonly School[],
  { documents, choices, wording }: OfferedNeeds,
): FormFacts['choices'] => ({
  places: placesOf(schools).map(({ value, title }) => ({ value, title })),
  phases: asChoices(schools.map(({ phase }) => phase)),
  types: asChoices(schools.map(({ type }) => type)),
  roles: [...choices.roles],
  documents: [
    { value: NONE, title: wording['broadcast.document.none'] },
    ...documents.map(({ id, title }) => ({ value: id, title })),
  ],
});
