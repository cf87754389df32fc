// Measures how the service does now on what people asked before: for how many it answers right, wrong or not at all.
import type { Matcher, Verdict } from './match.ts';

export type Replay = {
  right: Verdict[];
  /** With the entry that it answers instead. */
  wrong: (Verdict & { answered: string })[];
  /** Asked back or not known; where no entry answers the question, that is as it should be. */
  unanswered: Verdict[];
};

/** Asks every question of the verdicts once. Pure; each verdict ends up in one of the lists, in the order given. */
export function replay({ answer }: Matcher, verdicts: readonly Verdict[]): Replay {
  const found: Replay = { right: [], wrong: [], unanswered: [] };
  for (const verdict of verdicts) {
    const { outcome, id } = answer(verdict.question);
    if (outcome !== 'answer' || id === null) found.unanswered.push(verdict);
    else if (id === verdict.right) found.right.push(verdict);
    else found.wrong.push({ ...verdict, answered: id });
  }
  return found;
}
