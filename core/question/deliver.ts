// The answer to a question, as each who asked it gets it.
import type { Errand } from '../delivery/deliver.ts';
import type { Reply } from '../conversation.ts';
import type { CurrentEdition } from '../faq/edition.ts';
import type { ToldAnswers } from '../faq/ports.ts';
import type { Owed } from '../delivery/ports.ts';
import type { Question } from './question.ts';
import { showOfficers, type SettleNeeds } from './settle.ts';

export type DeliverNeeds = SettleNeeds & {
  edition: CurrentEdition;
  told: ToldAnswers;
  /** The card that somebody gets who asked. */
  askersCard: (question: Question, asked: string, helped?: boolean) => Reply;
};

type OwedAnswer = Extract<Owed, { kind: 'answer' }>;

/** Of several answers only the last is owed; also when somebody has said since that it does not help. */
export const answerErrand =
  (needs: DeliverNeeds) =>
  async ({ question: id, answer }: OwedAnswer): Promise<Errand | undefined> => {
    const question = await needs.questions.find(id);
    if (question?.answers !== answer) return undefined;
    const { answer: said } = question;
    const entry = said && 'entry' in said ? needs.edition().entry(said.entry) : undefined;
    return {
      card: ({ about }) => needs.askersCard(question, about),
      // Who is pointed to an entry hears when it changes.
      sent: async ({ address }) => {
        if (entry) await needs.told.keep(entry.id, { address, version: entry.version, at: needs.clock() });
      },
      finished: () => showOfficers(id, needs),
    };
  };
