// Who asked a question, as far as officers may know: how many of which phase, from where, and the schools that may be named.
import { withoutContactDetails, type Asker } from './question.ts';
import type { QuestionFacts } from './facts.ts';

/** As many details as officers are shown, the newest. */
const MOST_DETAILS = 5;

type Words = {
  /** What stands where contact details stood. */
  removed: string;
  /** The phase of schools that have none, such as special schools. */
  noPhase: string;
};

/** What officers see of those who asked: counts, the names of schools that allow it, and details with nobody to reach by them. */
export function whoAsked(
  askers: readonly Asker[],
  { removed, noPhase }: Words,
): Pick<QuestionFacts, 'from' | 'details'> {
  const inOrder = [...askers].sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
  const schools = inOrder.flatMap(({ school }) => school ?? []);
  const phaseOf = ({ phase }: (typeof schools)[number]) => (phase === 'Not applicable' ? noPhase : phase.toLowerCase());
  return {
    from: {
      phases: counted(schools.map(phaseOf))
        .map(([phase, count]) => `${count} ${phase}`)
        .join(', '),
      places: counted(schools.flatMap(({ area }) => area || []))
        .map(([place, count]) => `${place} ${count}`)
        .join(', '),
      schools: [...new Set(inOrder.flatMap(({ school, mayName }) => (school && mayName ? school.name : [])))],
    },
    details: inOrder
      .flatMap(({ detail }) => (detail === '' ? [] : withoutContactDetails(detail, removed)))
      .slice(-MOST_DETAILS),
  };
}

/** Each of some names with how often it is there, the most frequent first. */
function counted(names: readonly string[]): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}
