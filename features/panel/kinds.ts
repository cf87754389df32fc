// Candidates who are alike to the rules, taken together: a panel is first so many of each kind, and only then people.
import { type OnlyOne, onlyOnes } from '../coverage/index.ts';
import { groupsBy } from './worth.ts';
import { seatsWith, type Candidate, type Selection } from './selection.ts';

export type Kind = {
  /** The rules and wishes that its candidates count towards. */
  fits: readonly string[];
  /** The school and trust that they share with other candidates; empty where nobody else is from there. */
  school: string;
  trust: string;
  /** Whether officers fixed them in, or left them out. */
  fixed: 'in' | 'out' | null;
  /** Ids, in the order of the draw: of a kind, whoever is drawn first is chosen first. */
  ids: string[];
};

/** The kinds of a selection, in the order of the draw of each kind's first. */
export function kindsIn(selection: Selection): Kind[] {
  const { candidates, whatIf, order } = selection;
  const { atMostOnePer } = seatsWith(selection.seats, whatIf);
  const shared = {
    school: atMostOnePer.includes('school') ? sharedIn('school', candidates) : new Set<string>(),
    trust: atMostOnePer.includes('trust') ? sharedIn('trust', candidates) : new Set<string>(),
  };
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const [fixedIn, fixedOut] = [new Set(whatIf.in), new Set(whatIf.out)];
  const kinds = new Map<string, Kind>();
  for (const id of order) {
    const one = byId.get(id);
    if (!one) continue;
    const school = shared.school.has(one.school) ? one.school : '';
    const trust = shared.trust.has(one.trust) ? one.trust : '';
    const fixed = fixedIn.has(id) ? 'in' : fixedOut.has(id) ? 'out' : null;
    const fits = [...new Set(one.fits)].sort();
    // What officers fixed stands alone, so that each can be spoken of.
    const key = JSON.stringify([fits, school, trust, fixed === null ? '' : id]);
    const kind = kinds.get(key);
    if (kind) kind.ids.push(id);
    else kinds.set(key, { fits, school, trust, fixed, ids: [id] });
  }
  return [...kinds.values()];
}

const sharedIn = (per: OnlyOne, candidates: readonly Candidate[]): Set<string> =>
  new Set([...groupsBy(per, candidates)].filter(([, group]) => group.length > 1).map(([of]) => of));

/** A school or trust from which more than one could be chosen, with the places of its kinds. */
export type SharedGroup = { per: OnlyOne; of: string; places: number[] };

export function sharedGroups(kinds: readonly Kind[]): SharedGroup[] {
  return onlyOnes.flatMap((per) => {
    const groups = new Map<string, number[]>();
    for (const [place, kind] of kinds.entries())
      if (kind[per] !== '') groups.set(kind[per], [...(groups.get(kind[per]) ?? []), place]);
    return [...groups].map(([of, places]) => ({ per, of, places }));
  });
}

/** The people of so many of each kind, by ids. */
export const peopleOf = (kinds: readonly Kind[], counts: readonly number[]): string[] =>
  kinds.flatMap(({ ids }, place) => ids.slice(0, counts[place] ?? 0));
