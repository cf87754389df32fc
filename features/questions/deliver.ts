// The answer to a question, as each who asked it gets it.
import type { GetCurrentFaq, AnswerDeliveries } from '../faq/index.ts';
import type { AnswerGiven } from './notifications.ts';
import type { Reply } from '../../platform/card.ts';
import { isMail } from '../../platform/address.ts';
import type { Source } from '../../platform/notifications/deliver.ts';
import type { Question } from './question.ts';
import type { EventNeeds } from './handle-event.ts';

export type DeliverNeeds = EventNeeds & {
  currentFaq: GetCurrentFaq;
  answerDeliveries: AnswerDeliveries;
  /** Owes those who were told an older answer of an entry the one that stands. */
  recall: (entry: string) => Promise<unknown>;
  /** The card that somebody gets who asked. */
  askersCard: (question: Question, asked: string, helped?: boolean) => Reply;
};

/** Of several answers only the last is sent, also when somebody has said since that it does not help; none where nobody asks any more. */
export const answerSource =
  (needs: DeliverNeeds) =>
  async ({ question: id, answer }: Omit<AnswerGiven, 'kind'>): Promise<Source | undefined> => {
    const question = await needs.questions.find(id);
    if (question?.answers !== answer || question.state === 'withdrawn') return undefined;
    const { answer: said } = question;
    return {
      card: ({ about }) => needs.askersCard(question, about),
      // Who is pointed to an entry hears when it changes.
      sent: async ({ address }) => {
        // Corrections go to chats only.
        if (!said || !('entry' in said) || isMail(address)) return;
        const { entry, version } = said;
        await needs.answerDeliveries.keep(entry, { address, version, at: needs.clock() });
        // It may have changed since the officer saw it, and all others have heard.
        if (needs.currentFaq().entry(entry)?.version !== version) await needs.recall(entry);
      },
    };
  };
