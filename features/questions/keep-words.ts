// Keeps the new words of a question: in place where one person asks it, otherwise as a question that they ask anew.
import type { Ids } from '../../platform/ports.ts';
import type { Form } from '../../platform/turn.ts';
import { type AskNeeds, askOfficers, questionAfter, wordingKey } from './ask-officers.ts';
import { isTheirs } from './own-question.ts';
import type { MyQuestionFacts } from './question-facts.ts';
import { changeOf, saveChange } from './save-question.ts';
import { type Own, traced } from './where.ts';
import { apartFrom, isOnlyTheirs, leave } from './withdraw.ts';

export type KeepNeeds = AskNeeds & { ids: Ids };

type Rewording = { form: Form; own: Own; text: string; formKey: string };

/** What became of the words; `id`: of the question that they are asked as, where it is another. */
type Kept = { id?: string; notice: MyQuestionFacts['notice'] };

/** Does it while the question waits. Safe to repeat. */
export async function keepWords(rewording: Rewording, needs: KeepNeeds): Promise<Kept> {
  const { own, form, text } = rewording;
  const isSo = ({ asker }: Own): boolean => asker.withdrawnAt === null && asker.text === text;
  if (isSo(own) || (await inPlace(rewording, needs))) return { notice: 'changed' };
  // Others ask it as it was; and whoever has withdrawn it, or pressed twice, asks in the new words alone.
  const now = await traced(needs.questions, own.question.id, form.person);
  if (now && (isTheirs(now) || now.asker.withdrawnAt !== null)) return anew({ ...rewording, own: now }, needs);
  return { notice: now && isSo(now) ? 'changed' : 'refused' };
}

/** Changes the words where nobody else asks the question, and it waits. */
async function inPlace({ own, form: { person, receivedAt }, text }: Rewording, needs: KeepNeeds): Promise<boolean> {
  const { questions, wordings } = needs;
  const { question } = own;
  if (!isTheirs(own) || question.askers > 1) return false;
  const [before, after] = [wordingKey(question), wordingKey({ ...question, text, entry: null })];
  // 1. From now on the old words are of a question that whoever comes next begins. First, so that nobody joins this one by them. Where an
  // officer is quicker, the night joins what is begun by them.
  if (before !== after) await wordings.put(before, questionAfter(question.id, before));
  // 2. The words, unless an officer, or somebody who asks the same, is quicker.
  const saved = await saveChange(needs, {
    id: question.id,
    person,
    at: receivedAt,
    change: async (now) => {
      const { own, others } = apartFrom(person, await questions.askers(now.id));
      // The new words may be about something else than the entry that the old ones were about.
      return own && others.length === 0
        ? changeOf(now, { kind: 'reword', text, entry: null }, [{ ...own, text }])
        : undefined;
    },
  });
  if (!saved) return false;
  // 3. Whoever asks in the new words joins, unless they are of another question, which the night joins with this.
  if (!(await questions.find(after))) await wordings.claim(after, question.id);
  return true;
}

/** Asks in the new words, and leaves the question; in this order, so that a fault in between loses nothing. */
async function anew({ own, form, text, formKey }: Rewording, needs: KeepNeeds): Promise<Kept> {
  const { ids } = needs;
  const { person, address, receivedAt } = form;
  const { question, asker } = own;
  const waiting = await askOfficers(
    {
      said: { text, entry: null, after: question.after },
      asker: { ...asker, address, text, askedAt: receivedAt, key: formKey, to: null, withdrawnAt: null },
      audit: { id: ids.key(), at: receivedAt, by: asker.person, did: 'question.passed', version: 1 },
    },
    needs,
  );
  // The same question in other words: only their own change.
  if (waiting.id === question.id) return reworded({ own, form, text, formKey }, needs);
  const left = await leave({ id: question.id, person, at: receivedAt }, needs);
  const gone = left || asker.withdrawnAt !== null;
  return { id: waiting.id, notice: gone ? 'anew' : 'both' };
}

/** Keeps how one of several puts a question that stays what it is. */
async function reworded({ own: { question }, form, text }: Rewording, needs: KeepNeeds): Promise<Kept> {
  const { person, receivedAt } = form;
  await saveChange(needs, {
    id: question.id,
    person,
    at: receivedAt,
    change: async (before) => {
      const { own, others } = apartFrom(person, await needs.questions.askers(before.id));
      if (!own || own.text === text) return undefined;
      const words = isOnlyTheirs(before, own, others) ? text : before.text;
      return changeOf(before, { kind: 'reword', text: words, entry: before.entry }, [{ ...own, text }]);
    },
  });
  return { notice: 'changed' };
}
