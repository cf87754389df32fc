// What somebody who asked says of the answer they got: it helps, or it does not, and then officers see the question again.
import type { Form, Reply } from '../conversation.ts';
import { clip } from '../format.ts';
import type { Questions } from '../ports.ts';
import { pointTo } from '../signpost/signpost.ts';
import type { Signposts } from '../signpost/signposts.ts';
import { save, type DecideNeeds } from './decide.ts';
import { LONGEST_QUESTION } from './question.ts';
import { settleSoon } from './settle.ts';

type Needs = DecideNeeds & { questions: Questions; signposts: Signposts };

const ID = /^[\w-]{20,64}$/u;
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

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
