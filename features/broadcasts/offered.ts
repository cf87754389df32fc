// What the form of a message to many offers to choose from: places, phases and types of the schools that its author may write to.
import type { Choice } from '../../platform/choices.ts';
import type { KeyDocument } from '../documents/index.ts';
import { allGroups, type Group, type School } from '../schools/index.ts';
import type { Template } from './content.ts';
import type { FormFacts } from './form-facts.ts';
import { NONE, placeValue } from './inputs.ts';
import type { Wording } from './wording.ts';

export type OfferedNeeds = {
  documents: readonly KeyDocument[];
  choices: { roles: readonly Choice[] };
  messageTemplates: readonly Template[];
  /** The topics of the FAQ that have a question, by their ids and names. */
  faqTopics: () => Choice[];
  wording: Wording;
};

const sorted = (names: Iterable<string>): string[] =>
  [...new Set(names)].filter(Boolean).sort((a, b) => a.localeCompare(b, 'en-GB'));
const asChoices = (names: Iterable<string>): Choice[] => sorted(names).map((name) => ({ value: name, title: name }));

/** The groups that these schools are in: areas first, then localities and networks, each by name. */
export const placesOf = (schools: readonly School[]): (Choice & { place: Group })[] =>
  allGroups(schools).map((place) => ({
    place,
    value: placeValue(place),
    title:
      place.kind === 'network' || place.of.toLowerCase().includes(place.kind)
        ? place.of
        : `${place.of} (${place.kind})`,
  }));

/** What can be chosen, of the schools that somebody may write to. */
export const choicesOf = (
  schools: readonly School[],
  { documents, choices, faqTopics, wording }: OfferedNeeds,
): FormFacts['choices'] => ({
  places: placesOf(schools).map(({ value, title }) => ({ value, title })),
  phases: asChoices(schools.map(({ phase }) => phase)),
  types: asChoices(schools.map(({ type }) => type)),
  roles: [...choices.roles],
  topics: faqTopics(),
  documents: [
    { value: NONE, title: wording['broadcast.document.none'] },
    ...documents.map(({ id, title }) => ({ value: id, title })),
  ],
});
