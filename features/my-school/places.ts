// Places by their names: networks, localities, areas, districts and towns, each with its schools and advisers.
import { plainWords } from '../../platform/text.ts';
import { adviserOf, type Adviser, type School } from '../schools/index.ts';

type PlaceKind = 'network' | 'locality' | 'area' | 'district' | 'town';

export type Place = { kind: PlaceKind; name: string; schools: readonly School[]; advisers: readonly Adviser[] };

export type Places = {
  /** The place that is called so; a network counts before a locality, and a town last. */
  named: (text: string) => Place | undefined;
};

const KINDS: readonly PlaceKind[] = ['network', 'locality', 'area', 'district', 'town'];

/** Learns the places of the open schools. */
export function placesOf(schools: readonly School[], advisers: readonly Adviser[]): Places {
  const open = schools.filter(({ status }) => status === 'open');
  const places = new Map<string, Place>();
  for (const kind of KINDS)
    for (const name of new Set(open.map((school) => school[kind] ?? ''))) {
      const words = plainWords(name);
      if (words === '' || places.has(words)) continue;
      const inside = open.filter((school) => school[kind] === name);
      const own = advisers.filter(({ of }) => plainWords(of) === words);
      places.set(words, { kind, name, schools: inside, advisers: own.length > 0 ? own : advisersOf(inside, advisers) });
    }
  return { named: (text) => places.get(plainWords(text)) };
}

/** Each adviser of these schools once. */
export const advisersOf = (schools: readonly School[], advisers: readonly Adviser[]): Adviser[] => [
  ...new Set(schools.flatMap((school) => adviserOf(school, advisers) ?? [])),
];
