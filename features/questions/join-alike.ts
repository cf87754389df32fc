// At night: open questions that are plainly the same become one, the oldest, and everybody who asked waits for its answer.
import type { GetCurrentFaq } from '../faq/index.ts';
import { SERVICE } from '../../platform/audit.ts';
import { clusters } from './cluster.ts';
import { likeness, PLAINLY_THE_SAME } from './likeness.ts';
import { isOpen, type Question } from './question.ts';
import { saveChange, saveDecision } from './save-question.ts';
import { handleSoon, type EventNeeds } from './handle-event.ts';

export type JoinAlikeNeeds = EventNeeds & { currentFaq: GetCurrentFaq };

/** Joins what is plainly the same. Safe to repeat, and beside anything that officers and askers do. */
export const joinAlike = (needs: JoinAlikeNeeds) => async (): Promise<void> => {
  const { questions, currentFaq } = needs;
  const { matcher } = currentFaq();
  // Those of an entry have found each other by it.
  const listed = (await questions.open()).filter(({ entry }) => entry === null);
  const found = await Promise.all(listed.map(({ id }) => questions.find(id)));
  const open = found.filter((question) => question !== undefined).filter(isOpen);
  const between = (a: number, b: number): number => {
    const [one, other] = [open[a], open[b]];
    if (!one || !other || one.after !== other.after || areApart(one, other)) return -Infinity;
    return likeness(one.text, other.text, matcher);
  };
  for (const group of clusters(open.length, between, PLAINLY_THE_SAME)) {
    // The list is in the order of asking.
    const [oldest, ...others] = group.sort((a, b) => a - b).flatMap((at) => open[at] ?? []);
    if (oldest) for (const other of others) await join(other, oldest, needs);
  }
};

const areApart = (one: Question, other: Question): boolean =>
  one.apart.includes(other.id) || other.apart.includes(one.id);

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
  // 2. Unless officers have told them apart, or taken it, since.
  const decide = (now: Question) =>
    now.apart.includes(into.id) ? undefined : ({ kind: 'join', into: into.id } as const);
  const saved = await saveDecision(needs, { ...by, id, decide });
  // 3. Everybody who asked; a fault in it is the sweeper's.
  if (saved) await handleSoon(saved.event, needs);
}
