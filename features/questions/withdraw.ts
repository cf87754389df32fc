// Withdraws a question, for whoever asked it: it ends where nobody else asks it, and otherwise goes on without them.
import type { Instant } from '../../platform/calendar.ts';
import { samePerson } from '../../platform/person.ts';
import type { Ids } from '../../platform/ports.ts';
import type { PersonId } from '../../platform/turn.ts';
import { onOwn, ownCard, type OwnNeeds } from './own-question.ts';
import type { Kept, Questions } from './ports.ts';
import type { Asker, Decision, Question } from './question.ts';
import { changeOf, saveChange } from './save-question.ts';
import { traced } from './where.ts';
import { wordingOf } from './wordings.ts';

/** Withdraws it while it waits; afterwards it stands as it does, and the person reads how. */
export const withdrawQuestion = (needs: OwnNeeds) =>
  onOwn(needs, async ({ form: { person, receivedAt }, own, ...at }) => {
    const { id } = own.question;
    await leave({ id, person, at: receivedAt, from: own }, needs);
    // Pressed twice it is withdrawn all the same.
    const now = (await traced(needs.questions, id, person)) ?? own;
    const refused = now.asker.withdrawnAt === null;
    return ownCard(now, at, needs, { notice: refused ? 'refused' : '', typed: '' });
  });

type Leaving = { id: string; person: PersonId; at: Instant; from?: Kept };

/** Lets somebody wait for its answer no more; `false` where it does not wait, or they had left. */
export async function leave(
  { id, person, at, from }: Leaving,
  needs: { questions: Questions; ids: Ids },
): Promise<boolean> {
  const saved = await saveChange(needs, {
    id,
    person,
    at,
    from,
    change: async (before) => {
      const { own, others } = apartFrom(person, await needs.questions.askers(id));
      return own && changeOf(before, leaving(before, own, others), [{ ...own, withdrawnAt: at }]);
    },
  });
  return saved !== undefined;
}

/** One of those who ask a question, and the others. */
export const apartFrom = (person: PersonId, askers: readonly Asker[]): { own: Asker | undefined; others: Asker[] } => ({
  own: askers.find((asker) => samePerson(asker.person, person)),
  others: askers.filter((asker) => !samePerson(asker.person, person)),
});

/** Whether a question stands in the words of one of those who ask it, and of nobody else. */
export function isOnlyTheirs({ text }: Question, own: Asker, others: readonly Asker[]): boolean {
  const words = wordingOf(text);
  return wordingOf(own.text) === words && !others.some((other) => wordingOf(other.text) === words);
}

/** Their words leave with them. */
function leaving(question: Question, own: Asker, others: readonly Asker[]): Decision {
  const [first] = [...others].sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
  if (!first) return { kind: 'withdraw' };
  const text = isOnlyTheirs(question, own, others) ? first.text : question.text;
  return { kind: 'leave', askers: others.length, text };
}
