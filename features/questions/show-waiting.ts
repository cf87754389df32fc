// The cards of questions that wait already, for a channel that begins to follow: one piece of work for each.
import { z } from 'zod';
import { key } from '../../platform/ids.ts';
import type { JobKind } from '../../platform/work.ts';
import { type EventNeeds, showOfficers } from './handle-event.ts';

export const jobs = {
  'waiting-questions': { schema: z.strictObject({}) },
  'question-card': { schema: z.strictObject({ question: key }) },
} satisfies Record<string, JobKind>;

type Needs = Pick<EventNeeds, 'questions' | 'enqueue'>;

/** A channel begins to follow: asks for the cards of what waits. How many there are costs the officer nothing. */
export const followed =
  ({ enqueue }: Needs) =>
  (): Promise<void> =>
    enqueue({ kind: 'job', job: 'waiting-questions', about: {} });

/** Asks for the card of each question that waits. Repeating it posts none twice: a channel has the card of a question once. */
export const showWaiting =
  ({ questions, enqueue }: Needs) =>
  async (): Promise<void> => {
    for (const { id } of await questions.open())
      await enqueue({ kind: 'job', job: 'question-card', about: { question: id } });
  };

export const showOne =
  (needs: EventNeeds) =>
  ({ question }: { question: string }): Promise<void> =>
    showOfficers(question, needs);
