// At night: open questions that are plainly the same become one, the oldest, and everybody who asked waits for its answer.
import type { GetCurrentFaq } from '../faq/index.ts';
import { SERVICE } from '../../platform/audit.ts';
import { alikeQuestions } from './alike-questions.ts';
import type { Question } from './question.ts';
import { saveChange, saveDecision } from './save-question.ts';
import type { EventNeeds } from './handle-event.ts';

export type JoinAlikeNeeds = EventNeeds & { currentFaq: GetCurrentFaq };

/** Joins what is plainly the same. Safe to repeat, and beside anything that officers and askers do. */
export const joinAlike = (needs: JoinAlikeNeeds) => async (): Promise<void> => {
  const { questions, currentFaq } = needs;
  for (const [oldest, ...others] of await alikeQuestions({ questions, ...currentFaq() }))
    if (oldest) for (const other of others) await join(other, oldest, needs);
};

/** Joins one question into another; what an officer took or somebody has had an answer to stays what it is. */
async function join({ id, apart }: Question, into: Question, needs: JoinAlikeNeeds): Promise<void> {
  const { clock } = needs;
  const by = { person: SERVICE, at: clock() };
  // 1. What the one must not join, the other must not either. First, so that it never stands without it.
  const missing = apart.filter((one) => !into.apart.includes(one));
  if (missing.length > 0)
    await saveChange(needs, {
      ...by,
      id: into.id,
      change: (before) => ({
        question: { ...before, apart: [...new Set([...before.apart, ...missing])], version: before.version + 1 },
        did: 'question.joined',
      }),
    });
  // 2. Unless officers have told them apart, or taken it, since. Everybody who asked follows by queue.
  const decide = (now: Question) =>
    now.apart.includes(into.id) ? undefined : ({ kind: 'join', into: into.id } as const);
  await saveDecision(needs, { ...by, id, decide });
}
