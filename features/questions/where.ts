// Finds where somebody's question waits by now: it may have joined another, or have been split off one.
import type { Questions } from './ports.ts';
import type { PersonId } from '../../platform/turn.ts';
import type { Asker, Question } from './question.ts';

/**
 * The question with this id, or the one that the person was taken to from there; `undefined` where they never asked it.
 * Throws while they are on their way, which lasts as long as a fault does.
 */
export async function whereAsked(
  questions: Questions,
  id: string,
  person: PersonId,
): Promise<{ question: Question; asker: Asker } | undefined> {
  const ids = new Set([id]);
  let onTheWay = false;
  // A set is gone through in the order of adding, also what is added meanwhile, and each id once.
  for (const one of ids) {
    const question = await questions.find(one);
    if (!question) continue;
    const asker = await questions.asker(one, person);
    if (asker?.to === null && question.into === null) return { question, asker };
    onTheWay ||= asker !== undefined;
    for (const other of [question.into ?? [], question.apart].flat()) ids.add(other);
  }
  if (onTheWay) throw new Error('Somebody who asked is on the way to another question.');
  return undefined;
}
