// Teams' own feedback buttons: below which replies they stand, and which entry such a reply showed.
import type { Incoming, Reply } from '../../platform/turn.ts';
import type { SentAnswers } from './ports.ts';
import type { Report } from '../../platform/ports.ts';

type AnswerReply = Extract<Reply, { card: 'answer' }>;

/**
 * Whether they stand below a reply: where it is one answer, in a private chat. Elsewhere there are only the buttons of the card: what
 * somebody writes into Teams' box for a concern about a child is answered by a message, which all others there would see.
 */
export const takesFeedback = ({ place }: Pick<Incoming, 'place'>, reply: Reply): reply is AnswerReply =>
  place === 'personal' && reply.card === 'answer';

/** Remembers what a message showed, so that feedback on it can be understood. Never throws: the answer has been given. */
export const rememberSent =
  ({ sentAnswers, report }: { sentAnswers: SentAnswers; report: Report }) =>
  async (incoming: Incoming, activity: string, reply: Reply): Promise<void> => {
    if (activity === '' || !takesFeedback(incoming, reply)) return;
    const { conversation, receivedAt } = incoming;
    const { id, version } = reply.facts;
    await sentAnswers
      .keep({ conversation, activity }, { entry: id, version, at: receivedAt })
      .catch((error: unknown) => {
        report('remembering which answer was sent', error);
      });
  };
