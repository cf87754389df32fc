// Counts questions by the school of those who ask: as they said with the question, or else as it is kept with the person.
import type { Instant } from '../../platform/calendar.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import { recipientOf } from '../../platform/person.ts';
import { NOWHERE } from '../../platform/turn.ts';
import type { Affiliations } from '../people/index.ts';
import type { AskedWhen, Questions } from './ports.ts';
import type { Asker, Question } from './question.ts';

/** That somebody at a school asked a question, and when it was answered last; no text, and not who. */
export type AskedAtSchool = { at: Instant; answeredAt: Instant | null };

/** The same, of the question with this id. */
export type AskedThere = AskedAtSchool & { question: string };

/** Somebody who asks a question, by the key that stands for them; `school`: a URN, or empty where none is known. */
export type CountedAsker = { recipient: string; school: string; at: Instant };

/** What is counted of a question, in which version of it. */
export type Counted = { version: number; answeredAt: Instant | null; askers: CountedAsker[] };

export type AskedBySchool = {
  /** What was asked from each school, by its URN. */
  all: () => Promise<ReadonlyMap<string, readonly AskedThere[]>>;
  /** What is counted of a question already. `unsure`: schools of which that is not certain. */
  counted: (question: string) => Promise<Counted & { unsure: string[] }>;
  /** Counts a question in place of what these schools have of it. Doing it twice is fine. */
  count: (question: string, counted: Counted, schools: readonly string[]) => Promise<void>;
  /** Whether questions that were asked before any were counted are counted, too. */
  isComplete: () => Promise<boolean>;
  complete: () => Promise<void>;
};

type Needs = {
  askedBySchool: AskedBySchool;
  affiliations: Pick<Affiliations, 'find'>;
};

/** Counts a question as it is now, as far as it is not. Nobody's school is looked up twice for the same question. Safe to repeat. */
export async function countBySchool(
  { question, askers }: { question: Question; askers: readonly Asker[] },
  needs: Needs,
): Promise<void> {
  const { id, state, version } = question;
  const before = await needs.askedBySchool.counted(id);
  if (before.version > version) return;
  const counted = await askersBySchool(askers, before, needs);
  const now = { version, answeredAt: state === 'answered' ? question.answeredAt : null, askers: inOrder(counted) };
  if (!isSame(now, before)) await needs.askedBySchool.count(id, now, changedSchools(now, before));
}

/** Those who ask, each with their school; `before`: what is counted of the question, so that nobody is looked up twice. */
export async function askersBySchool(
  askers: readonly Asker[],
  before: Pick<Counted, 'askers'>,
  needs: Pick<Needs, 'affiliations'>,
): Promise<CountedAsker[]> {
  const known = new Map(before.askers.map((one) => [one.recipient, one.school]));
  const counted: CountedAsker[] = [];
  await inParallel(askers, async (asker) => {
    const recipient = recipientOf(asker.person);
    const school = asker.school?.urn ?? known.get(recipient) ?? (await schoolOf(asker, needs));
    counted.push({ recipient, school, at: asker.askedAt });
  });
  return counted;
}

/** Counts, once, what an older version kept and counted nowhere. Reads all questions; for a job at night. */
export const countEarlier =
  (needs: Needs & { questions: Pick<Questions, 'askers' | 'all'>; askedWhen: Pick<AskedWhen, 'noteEarlier'> }) =>
  async (): Promise<void> => {
    await needs.askedWhen.noteEarlier();
    if (await needs.askedBySchool.isComplete()) return;
    for (const question of await needs.questions.all())
      await countBySchool({ question, askers: await needs.questions.askers(question.id) }, needs);
    await needs.askedBySchool.complete();
  };

/** Of whoever asks on the website nothing is kept. */
const schoolOf = async ({ person, address }: Asker, { affiliations }: Pick<Needs, 'affiliations'>): Promise<string> =>
  address === NOWHERE ? '' : ((await affiliations.find(person))?.school ?? '');

const inOrder = (askers: readonly CountedAsker[]) =>
  [...askers].sort((one, other) => (one.recipient < other.recipient ? -1 : 1));

type Before = Awaited<ReturnType<AskedBySchool['counted']>>;

const isSame = (now: Counted, before: Before): boolean =>
  before.unsure.length === 0 && contents(now, now.askers) === contents(before, before.askers);

const contents = ({ answeredAt }: Counted, askers: readonly CountedAsker[]): string =>
  JSON.stringify([answeredAt, askers.map(({ recipient, school, at }) => [recipient, school, at])]);

/** The schools that have something else of it now. */
function changedSchools(now: Counted, before: Before): string[] {
  const at = (counted: Counted, school: string): string => {
    const askers = counted.askers.filter((one) => one.school === school);
    return askers.length === 0 ? '' : contents(counted, askers);
  };
  const schools = [...now.askers, ...before.askers].map(({ school }) => school);
  const changed = schools.filter((school) => school !== '' && at(now, school) !== at(before, school));
  return [...new Set([...before.unsure, ...changed])];
}
