// What the form of an event offers to choose from: places, phases and types of the open schools, and roles.
import type { Choice } from '../../platform/choices.ts';
import { allGroups, type Group, type School } from '../schools/index.ts';
import type { FormFacts } from './facts.ts';
import { placeValue } from './inputs.ts';

export type OfferedNeeds = { schools: readonly School[]; choices: { roles: readonly Choice[] } };

const asChoices = (names: readonly string[]): Choice[] =>
  [...new Set(names)]
    .filter(Boolean)
    .sort((a, b) => a.localeCompare(b, 'en-GB'))
    .map((name) => ({ value: name, title: name }));

/** The groups that these schools are in: areas first, then localities and networks, each by name. */
export const placesOf = (schools: readonly School[]): (Choice & { place: Group })[] =>
  allGroups(schools).map((place) => {
    const { kind, of } = place;
    const saysKind = kind === 'network' || of.toLowerCase().includes(kind);
    return { place, value: placeValue(place), title: saysKind ? of : `${of} (${kind})` };
  });

export function choicesOf({ schools, choices }: OfferedNeeds): FormFacts['choices'] {
  const open = schools.filter(({ status }) => status === 'open');
  return {
    places: placesOf(open).map(({ value, title }) => ({ value, title })),
    phases: asChoices(open.map(({ phase }) => phase)),
    types: asChoices(open.map(({ type }) => type)),
    roles: [...choices.roles],
  };
}
