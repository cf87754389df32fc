// Says who asked a question, as far as officers may know: in a channel how many of which phase and from where, to one officer alone the names.
import { formatInstant } from '../../platform/calendar.ts';
import { pageOf } from '../../platform/page.ts';
import { type Asker } from './question.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import type { QuestionFacts } from './question-facts.ts';

/** As many details as officers are shown, the newest. */
const MOST_DETAILS = 5;
/** As many people as stand on a card with all that they wrote. */
const MOST_NAMED = 5;

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
  const inOrder = firstFirst(askers);
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

/** What one officer alone sees of them, from that place in their order on. Their schools stay unnamed where they want it so. */
export function namedAskers(
  askers: readonly Asker[],
  at: number,
  { removed }: Pick<Words, 'removed'>,
): NonNullable<QuestionFacts['people']> {
  const { shown, page } = pageOf(firstFirst(askers), at, MOST_NAMED);
  const named = shown.map(({ name, askedAt, text, detail, school, mayName }) => ({
    name,
    asked: formatInstant(askedAt),
    text: withoutContactDetails(text, removed),
    detail: withoutContactDetails(detail, removed),
    school: school && mayName ? school.name : '',
  }));
  return { named, page };
}

const firstFirst = (askers: readonly Asker[]): Asker[] => [...askers].sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));

/** Each of some names with how often it is there, the most frequent first. */
function counted(names: readonly string[]): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}
