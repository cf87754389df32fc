// What somebody who asked says of the answer they got: it helps, or it does not, and then officers see the question again.
import type { Form, Reply } from '../conversation.ts';
import { clip } from '../format.ts';
import { pointTo } from '../signpost/signpost.ts';
import type { Signposts } from '../signpost/signposts.ts';
import { save, type DecideNeeds } from './decide.ts';
import type { DeliverNeeds } from './deliver.ts';
import { LONGEST_QUESTION } from './question.ts';
import { settleSoon, showOfficers } from './settle.ts';

type Needs = DecideNeeds & DeliverNeeds & { signposts: Signposts };

const ID = /^[\w-]{20,64}$/u;
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Counts that the answer helps; once for each person and answer. */
export const answerHelps =
  (needs: Needs) =>
  async ({ fields, person, receivedAt }: Form): Promise<Reply> => {
    const { questions, deliveries, contact, report } = needs;
    const [id, answer] = [text(fields['id']), Number(fields['answers'])];
    const asker = ID.test(id) && Number.isSafeInteger(answer) ? await questions.asker(id, person) : undefined;
    const question = asker && (await questions.find(id));
    // An answer that was taken back helps nobody.
    if (question?.answers !== answer || !question.answer) return { card: 'out-of-date', facts: { contact } };
    // Officers see the count with the next change of the card at the latest.
    if (await deliveries.help({ question: id, answer }, person, receivedAt))
      await showOfficers(id, needs).catch((error: unknown) => {
        report('showing officers that an answer helps', error);
      });
    return needs.askersCard(question, true);
  };

/** Reopens a question in the words of somebody who asked it. Only for them, and only about the last answer. */
export const objectToAnswer =
  (needs: Needs) =>
  async ({ fields, person, receivedAt }: Form): Promise<Reply> => {
    const { questions, signposts, contact } = needs;
    const id = text(fields['id']);
    const asker = ID.test(id) ? await questions.asker(id, person) : undefined;
    if (!asker) return { card: 'out-of-date', facts: { contact } };
    const words = text(fields['words']);
    const elsewhere = signposts.find(words);
    if (elsewhere) return pointTo(elsewhere);
    const saved = await save(needs, {
      id,
      person,
      at: receivedAt,
      decide: ({ state, answers }) =>
        answers === Number(fields['answers']) && (state === 'answered' || state === 'declined')
          ? { kind: 'object', objection: { at: receivedAt, text: clip(words, LONGEST_QUESTION) } }
          : undefined,
    });
    if (saved) await settleSoon(saved.event, needs);
    return { card: 'question-reopened', facts: { already: !saved, contact } };
  };
