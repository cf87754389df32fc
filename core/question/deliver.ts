// Sends one person the answer to what they asked: claim, post, confirm. Never twice; what nobody can know is said to officers.
import { busyFault } from '../busy.ts';
import type { Reply } from '../conversation.ts';
import type { Delivery, DeliveryState, Owed } from '../ports.ts';
import type { Question } from './question.ts';
import { isFinal, showOfficers, type SettleNeeds } from './settle.ts';

export type DeliverNeeds = SettleNeeds & {
  /** The card that somebody gets who asked. */
  askersCard: (question: Question, asked: string, helped?: boolean) => Reply;
};

/** Sends what one recipient is owed, if it still waits. Safe to repeat, at any point, by any number of workers. */
export const deliverAnswer =
  (needs: DeliverNeeds) =>
  async ({ recipient, ...owed }: Owed & { recipient: string }): Promise<void> => {
    const { questions, deliveries, clock } = needs;
    const question = await questions.find(owed.question);
    // 1. Of several answers only the last is sent; also when somebody has said since that it does not help.
    if (question?.answers !== owed.answer) return;
    // 2. Claim: whoever comes second leaves it alone.
    const claimed = await deliveries.move(owed, recipient, { from: 'waiting', state: 'sending', at: clock() });
    if (!claimed) return;
    // 3. Post, and keep what came of it. A crash in between leaves `sending`, which the sweeper makes `unknown`.
    const state = await send(question, claimed, needs);
    await deliveries.move(owed, recipient, { from: 'sending', state, at: clock() });
    if (state === 'waiting') throw busyFault();
    // 4. The last one tells the officers.
    if ((await deliveries.of(owed)).every(isFinal)) await showOfficers(question.id, needs);
  };

async function send(
  question: Question,
  { address, asked }: Delivery,
  { post, askersCard, report }: DeliverNeeds,
): Promise<DeliveryState> {
  try {
    const posted = await post(address, askersCard(question, asked));
    if (posted.posted) return 'sent';
    return 'busy' in posted ? 'waiting' : 'failed';
  } catch (error) {
    report('delivering an answer', error);
    return 'unknown';
  }
}
