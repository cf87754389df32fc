// Undoing a join: those who asked in some wordings leave, together, for a question of their own.
import type { Instant } from '../../platform/calendar.ts';
import type { Ids } from '../../platform/ports.ts';
import type { PersonId } from '../../platform/turn.ts';
import type { Kept, Questions } from './ports.ts';
import { decided, MOST_LEAVING, type Question } from './question.ts';
import { saveChange } from './save-question.ts';
import type { AnswerProblem } from './wording.ts';
import { wordingOf } from './wordings.ts';

type Splitting = {
  id: string;
  person: PersonId;
  /** The officer's. */
  name: string;
  at: Instant;
  from: Kept;
  /** After how many decisions the officer saw it. */
  seen: number;
  /** The wordings that are something else; see `wordingOf`. */
  wordings: ReadonlySet<string>;
};

/**
 * Marks them as on their way, in one transaction with the question's own row; `moveOn` does the rest, as often as it takes. Answers
 * with what is wrong with the wordings, or `undefined` where somebody else has decided since.
 */
export async function splitOff(
  needs: { questions: Questions; ids: Ids },
  { seen, wordings, ...by }: Splitting,
): Promise<Question | AnswerProblem | undefined> {
  const { questions, ids } = needs;
  const to = ids.key();
  let problem: AnswerProblem | undefined;
  const saved = await saveChange(needs, {
    ...by,
    change: async (before) => {
      if (before.decisions !== seen) return undefined;
      const leader = wordingOf(before.text);
      const leaving = (await questions.askers(before.id)).filter(({ text }) => {
        const wording = wordingOf(text);
        return wording !== leader && wordings.has(wording);
      });
      problem = leaving.length === 0 ? 'split.missing' : leaving.length > MOST_LEAVING ? 'split.many' : undefined;
      const question = problem ? undefined : decided(before, { kind: 'split', to, leaving: leaving.length });
      return question && { question, askers: leaving.map((asker) => ({ ...asker, to })), did: 'question.split' };
    },
  });
  return saved ?? problem;
}

/** Whether a question stands as this press left it: the same press again, after a reply that got lost on its way back. */
export async function isSplit(
  { id, decisions, apart }: Question,
  { seen, wordings }: Pick<Splitting, 'seen' | 'wordings'>,
  questions: Questions,
): Promise<boolean> {
  if (decisions !== seen + 1 || apart.length === 0) return false;
  return !(await questions.askers(id)).some(({ text }) => wordings.has(wordingOf(text)));
}
