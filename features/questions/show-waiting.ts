// The cards of questions that wait already, where what a channel follows is another than before: one piece of work for each.
import { z } from 'zod';
import { key } from '../../platform/ids.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import type { JobKind } from '../../platform/work.ts';
import type { EventNeeds } from './handle-event.ts';
import { showChannel } from './show-channel.ts';
import { movesTo, showItsOfficers } from './show-officers.ts';

const conversation = z.string().min(1).max(1000);

/** Without a conversation it is all of them: also what versions asked for that named none. */
export const jobs = {
  'waiting-questions': { schema: z.strictObject({ conversation: conversation.optional() }) },
  'question-card': {
    schema: z.strictObject({ question: key, conversation: conversation.optional(), asking: key.optional() }),
  },
} satisfies Record<string, JobKind>;

type Needs = Pick<EventNeeds, 'questions' | 'enqueue'>;
type Channel = z.infer<(typeof jobs)['waiting-questions']['schema']>;
type Card = z.infer<(typeof jobs)['question-card']['schema']>;

/** A channel begins to follow, or something else, or stops: asks for the cards of what waits. How many there are costs the officer nothing. */
export const followed =
  ({ enqueue }: Needs) =>
  (conversation: string): Promise<void> =>
    enqueue({ kind: 'job', job: 'waiting-questions', about: { conversation } });

/** Asks for the card of each question that waits. Repeating it posts none twice: a channel has the card of a question once. */
export const showWaiting =
  ({ questions, enqueue }: Needs) =>
  async (channel: Channel): Promise<void> => {
    const open = await questions.open();
    await inParallel(open, ({ id }) =>
      enqueue({ kind: 'job', job: 'question-card', about: { question: id, ...channel } }),
    );
  };

export const showOne = (needs: EventNeeds) => {
  const show = showChannel(needs);
  return async ({ question, conversation, asking }: Card): Promise<void> => {
    if (conversation === undefined) return showItsOfficers(question, needs);
    if (asking !== undefined || (await movesTo(question, conversation, needs)))
      await show({ question, conversation, asking });
  };
};
