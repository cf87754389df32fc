// Gives what officers replied to a question, for whoever makes more of it.
import type { Replies } from '../faq/index.ts';
import { isMail } from '../../platform/address.ts';
import type { Deliveries } from '../../platform/notifications/notification.ts';
import type { Questions } from './ports.ts';

type RepliesNeeds = { questions: Questions; deliveries: Pick<Deliveries, 'of'> };

/** The replies to a question; `undefined` where there is no such question. */
export const repliesOf =
  ({ questions, deliveries }: RepliesNeeds) =>
  async (id: string): Promise<Replies | undefined> => {
    const question = await questions.find(id);
    if (!question) return undefined;
    const { text, entry, answer, answers } = question;
    return {
      text,
      entry,
      answer,
      wordings: async () => [text, ...(await questions.askers(id)).map((asker) => asker.text)],
      arrived: async () =>
        (await deliveries.of({ kind: 'answer', question: id, answer: answers })).flatMap(({ state, address, at }) =>
          state === 'sent' && !isMail(address) ? [{ address, at }] : [],
        ),
    };
  };
