// Which questions somebody answers: officers any, an adviser those that nobody asks but people at schools of their own.
import type { Role } from '../../platform/access.ts';
import type { Person } from '../../platform/turn.ts';
import type { Affiliations } from '../people/index.ts';
import { type Adviser, groupsOf, type School, schoolsIn } from '../schools/index.ts';
import { type AskedBySchool, askersBySchool } from './asked-by-school.ts';
import { type Around, openBeside } from './handle-event.ts';
import type { Kept, Questions } from './ports.ts';
import type { OpenQuestion } from './question.ts';

export type TheirsNeeds = {
  questions: Questions;
  askedBySchool: Pick<AskedBySchool, 'all' | 'counted'>;
  affiliations: Pick<Affiliations, 'find'>;
  schools: readonly School[];
  advisers: readonly Adviser[];
};

/** Who looks. */
export type By = { person: Person; role: Role };

const ownSchools = ({ person }: By, { schools, advisers }: TheirsNeeds): ReadonlySet<string> =>
  new Set(schoolsIn(groupsOf(person.objectId, advisers), schools).map(({ urn }) => urn));

/**
 * Tells which open questions to list for somebody, as they are counted by school. Who asked a moment ago, or has said no school, is not counted
 * yet: then it is nobody's but officers'. One request for an adviser, and none for officers.
 */
export async function listedFor(by: By, needs: TheirsNeeds): Promise<(question: OpenQuestion) => boolean> {
  if (by.role === 'officer') return () => true;
  const all = await needs.askedBySchool.all();
  const askers = new Map<string, number>();
  for (const urn of ownSchools(by, needs))
    for (const { question } of all.get(urn) ?? []) askers.set(question, (askers.get(question) ?? 0) + 1);
  return ({ id, askers: number }) => askers.get(id) === number;
}

/** A question, and what its card shows somebody; `not-theirs`: they may not see it. */
export type Looked = { kept: Kept; around: Around };

/** Who looks, and `closing` where it is to deal with the question: officers then see no others beside it. */
type Looking = By & { closing?: boolean };

/** Reads a question for somebody, in one wave. Of an adviser nothing is told that is not theirs. */
export async function lookAt(
  id: string,
  { closing = false, ...by }: Looking,
  needs: TheirsNeeds,
): Promise<Looked | 'gone' | 'not-theirs'> {
  const { questions, askedBySchool } = needs;
  if (by.role === 'officer') {
    const [whole, open] = await Promise.all([questions.whole(id), closing ? undefined : openBeside(needs)]);
    return whole ? { kept: whole, around: { askers: whole.askers, open } } : 'gone';
  }
  const [whole, counted, isListed, open] = await Promise.all([
    questions.whole(id),
    askedBySchool.counted(id),
    listedFor(by, needs),
    openBeside(needs),
  ]);
  if (!whole) return 'gone';
  // As they were with the question itself: whoever asks it since makes another version of it, over which an adviser decides nothing.
  const { askers } = whole;
  const own = ownSchools(by, needs);
  const asking = await askersBySchool(askers, counted, needs);
  // All of them: somebody may have joined between two pages of so many that one request does not list them.
  const isAll = asking.length > 0 && asking.length === whole.question.askers;
  const isTheirs = isAll && asking.every(({ school }) => own.has(school));
  return isTheirs ? { kept: whole, around: { askers, open: open.filter(isListed) } } : 'not-theirs';
}
