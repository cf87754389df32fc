// Asks for the card of a question in staff channels: one piece of work for each, so that no channel waits for another and none costs a turn.
import { type BelongsNeeds, whereItBelongs } from './where-it-belongs.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import type { Enqueue, Ids } from '../../platform/ports.ts';
import type { Questions, Whole } from './ports.ts';

export type ShowNeeds = BelongsNeeds & {
  ids: Ids;
  questions: Pick<Questions, 'whole'>;
  enqueue: Enqueue;
};

/**
 * The card is renewed in each channel that has it and posted in each that it belongs to, soon. Repeating it posts none twice. Throws where it
 * could not ask for all, so that it is tried again.
 */
export async function showOfficers(whole: Whole, needs: ShowNeeds): Promise<void> {
  const channels = await whereItBelongs(whole, needs);
  await askFor(
    whole.question.id,
    new Set([...whole.cards.map(({ conversation }) => conversation), ...channels]),
    needs,
  );
}

/** The same of a question that is still to be read. */
export async function showItsOfficers(question: string, needs: ShowNeeds): Promise<void> {
  const whole = await needs.questions.whole(question);
  if (whole) await showOfficers(whole, needs);
}

/**
 * What one channel follows is another than before, or it follows no more: answers whether the question belongs there, and asks for its card
 * in others that it belongs to now and that have none.
 */
export async function movesTo(question: string, conversation: string, needs: ShowNeeds): Promise<boolean> {
  const whole = await needs.questions.whole(question);
  if (!whole) return false;
  const channels = await whereItBelongs(whole, needs);
  const shown = new Set([conversation, ...whole.cards.map((card) => card.conversation)]);
  await askFor(question, new Set(channels.filter((channel) => !shown.has(channel))), needs);
  return channels.includes(conversation);
}

async function askFor(question: string, conversations: ReadonlySet<string>, needs: ShowNeeds): Promise<void> {
  const asking = needs.ids.key();
  await inParallel([...conversations], (conversation) =>
    needs.enqueue({ kind: 'job', job: 'question-card', about: { question, conversation, asking } }),
  );
}

/** The same for who must not wait for it: one piece of work asks for all others. */
export const showOfficersSoon = (question: string, { enqueue }: Pick<ShowNeeds, 'enqueue'>): Promise<void> =>
  enqueue({ kind: 'job', job: 'question-card', about: { question } });
