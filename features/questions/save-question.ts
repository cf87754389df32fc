// Saves what becomes of a question, with its audit entry: what came in between is read first, so that nothing is overwritten.
import type { Kept, Questions } from './ports.ts';
import type { QuestionAction } from './audit.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { PersonId } from '../../platform/turn.ts';
import type { Ids } from '../../platform/ports.ts';
import { decided, type Asker, type Decision, type Question } from './question.ts';

/** How often somebody else's change may come in between before it counts as a fault. */
const ATTEMPTS = 25;

const actionOf = {
  take: 'question.taken',
  answer: 'question.answered',
  decline: 'question.declined',
  reopen: 'question.reopened',
  object: 'question.objected',
  split: 'question.split',
  join: 'question.joined',
  return: 'question.returned',
  withdraw: 'question.withdrawn',
  leave: 'question.left',
  reword: 'question.reworded',
} as const satisfies Record<Decision['kind'], QuestionAction>;

type Saving = { questions: Questions; ids: Ids };
/** What a question becomes, and those who asked it of whom something new is kept. */
type Change = { question: Question; askers?: readonly Asker[]; did: QuestionAction };
type Changing = {
  id: string;
  person: PersonId;
  /** Of an officer; askers are named in their own rows alone. */
  name?: string;
  at: Instant;
  /** As it was just read, which saves reading it. */
  from?: Kept | undefined;
  /** `undefined`: it is not open to the change (any more). */
  change: (before: Question) => Promise<Change | undefined> | Change | undefined;
};

/** Saves a change; `undefined` where the question has gone, or is not open to it. */
export async function saveChange({ questions, ids }: Saving, what: Changing): Promise<Question | undefined> {
  const { tenantId, objectId } = what.person;
  let from = what.from;
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    from ??= await questions.kept(what.id);
    const changed = from && (await what.change(from.question));
    if (!from || !changed) return undefined;
    const { question, askers, did } = changed;
    const { at, name } = what;
    const audit = { id: ids.key(), at, by: { tenantId, objectId }, did, version: question.version, name };
    const event = await questions.change(question, audit, { ...(askers && { askers }), from });
    if (event) return question;
    from = undefined;
  }
  throw new Error(`A question was changed by others each of ${ATTEMPTS} times.`);
}

type Deciding = Omit<Changing, 'change'> & { decide: (question: Question) => Decision | undefined };

/** What a decision makes of a question, and of those who asked it; `undefined` where it is not open to it. */
export function changeOf(before: Question, decision: Decision, askers: readonly Asker[] = []): Change | undefined {
  const question = decided(before, decision);
  return question && { question, askers, did: actionOf[decision.kind] };
}

/** Saves a decision; `undefined` where the question is not open to it (any more). */
export const saveDecision = (saving: Saving, { decide, ...by }: Deciding): Promise<Question | undefined> =>
  saveChange(saving, {
    ...by,
    change: (before) => {
      const decision = decide(before);
      return decision && changeOf(before, decision);
    },
  });
