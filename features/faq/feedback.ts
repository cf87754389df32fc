// Teams' own feedback buttons: below which replies they stand, and which entry such a reply showed.
import { cards } from './cards.ts';
import type { Reply } from '../../platform/card.ts';
import type { Incoming } from '../../platform/turn.ts';
import type { AnswerMessages } from './ports.ts';
import type { Report } from '../../platform/ports.ts';

/**
 * Whether they stand below a reply: where it is one answer, in a private chat. Elsewhere there are only the buttons of the card: what
 * somebody writes into Teams' box for a concern about a child is answered by a message, which all others there would see.
 */
export const takesFeedback = ({ place }: Pick<Incoming, 'place'>, reply: Reply): boolean =>
  place === 'personal' && cards.answer.factsIn(reply) !== undefined;

/** Remembers what a message showed, so that feedback on it can be understood. Never throws: the answer has been given. */
export const rememberSent =
  ({ answerMessages, report }: { answerMessages: AnswerMessages; report: Report }) =>
  async (incoming: Incoming, activity: string, reply: Reply): Promise<void> => {
    const shown = cards.answer.factsIn(reply);
    if (activity === '' || !shown || !takesFeedback(incoming, reply)) return;
    const { conversation, receivedAt } = incoming;
    const { id, version } = shown;
    await answerMessages
      .keep({ conversation, activity }, { entry: id, version, at: receivedAt })
      .catch((error: unknown) => {
        report('remembering which answer was sent', error);
      });
  };
