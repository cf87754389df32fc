// Questions that were passed on, for tests: with sensible values, to be overridden.
import type { Questions } from '../features/questions/ports.ts';
import { newQuestion, nothingTold, type Asker, type Question } from '../features/questions/question.ts';
import { anAddress, aPerson, aPersonId, NOW } from './turns.ts';

export const aQuestion = (over: Partial<Question> = {}): Question => ({
  ...newQuestion({
    id: 'key-of-a-question-0001',
    text: 'Who pays for supply cover?',
    entry: null,
    after: null,
    askedAt: NOW,
  }),
  ...over,
});

export const anAsker = (over: Partial<Asker> = {}): Asker => ({
  person: aPersonId(),
  name: aPerson().name,
  address: anAddress('address of a:chat'),
  askedAt: NOW,
  text: 'Who pays for supply cover?',
  key: '',
  to: null,
  withdrawnAt: null,
  ...nothingTold,
  ...over,
});

/** Keeps a question as it is after somebody passed it on. */
export async function begun(
  { questions }: { questions: Questions },
  question = aQuestion(),
  asker = anAsker(),
): Promise<Question> {
  const audit = {
    id: question.id,
    at: question.askedAt,
    by: asker.person,
    did: 'question.passed' as const,
    version: 1,
  };
  await questions.begin(question, [asker], audit);
  await questions.list(question);
  return question;
}
