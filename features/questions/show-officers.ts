// Asks for the card of a question in staff channels: one piece of work for each, so that no channel waits for another and none costs a turn.
import type { StaffChannels } from '../staff-channels/index.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import type { Enqueue, Ids } from '../../platform/ports.ts';
import type { QuestionCards } from './ports.ts';

export type ShowNeeds = {
  ids: Ids;
  questionCards: Pick<QuestionCards, 'of'>;
  staffChannels: Pick<StaffChannels, 'conversations'>;
  enqueue: Enqueue;
};

/**
 * The card is renewed in each channel that has it and posted in each that follows, soon. Repeating it posts none twice. Throws where it
 * could not ask for all, so that it is tried again.
 */
export async function showOfficers(question: string, needs: ShowNeeds): Promise<void> {
  const { ids, questionCards, staffChannels, enqueue } = needs;
  const asking = ids.key();
  const [cards, channels] = await Promise.all([questionCards.of(question), staffChannels.conversations()]);
  const all = new Set([...cards.map(({ conversation }) => conversation), ...channels]);
  await inParallel([...all], (conversation) =>
    enqueue({ kind: 'job', job: 'question-card', about: { question, conversation, asking } }),
  );
}

/** The same for who must not wait for it: one piece of work asks for all others. */
export const showOfficersSoon = (question: string, { enqueue }: Pick<ShowNeeds, 'enqueue'>): Promise<void> =>
  enqueue({ kind: 'job', job: 'question-card', about: { question } });
