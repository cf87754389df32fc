// Finds where somebody's question waits by now: it may have joined another, or have been split off one.
import type { Kept, Questions } from './ports.ts';
import type { PersonId } from '../../platform/turn.ts';
import type { Asker, Question } from './question.ts';

/** A question, and somebody who asked it. */
export type Own = { question: Question; asker: Asker };

/** The same as it was read, to be changed. */
export type Traced = Own & Kept;

/**
 * The question with this id, or the one that the person was taken to from there, also where they have withdrawn it. `undefined` where they
 * never asked it; `moving` while they are on their way from it, which lasts as long as a fault does.
 */
export async function trace(
  questions: Questions,
  id: string,
  person: PersonId,
): Promise<(Traced & { moving?: true }) | undefined> {
  const ids = new Set([id]);
  let moving: Traced | undefined;
  let withdrawn: Traced | undefined;
  // A set is gone through in the order of adding, also what is added meanwhile, and each id once.
  for (const one of ids) {
    const [kept, asker] = await Promise.all([questions.kept(one), questions.asked(one, person)]);
    if (!kept) continue;
    const { question } = kept;
    if (asker && isHere({ question, asker })) return { ...kept, asker };
    if (asker?.withdrawnAt === null) moving ??= { ...kept, asker };
    else if (asker) withdrawn ??= { ...kept, asker };
    for (const other of [question.into ?? [], question.apart].flat()) ids.add(other);
  }
  return moving ? { ...moving, moving: true } : withdrawn;
}

/** Whether somebody waits for the answer to this very question. */
export const isHere = ({ question, asker }: Own): boolean =>
  asker.withdrawnAt === null && asker.to === null && question.into === null;

/** As `trace`; throws while they are on their way. */
export async function traced(questions: Questions, id: string, person: PersonId): Promise<Traced | undefined> {
  const own = await trace(questions, id, person);
  if (own?.moving) throw new Error('Somebody who asked is on the way to another question.');
  return own;
}

/** As `traced`, but `undefined` where they have withdrawn it. */
export async function whereAsked(questions: Questions, id: string, person: PersonId): Promise<Traced | undefined> {
  const own = await traced(questions, id, person);
  return own?.asker.withdrawnAt === null ? own : undefined;
}
