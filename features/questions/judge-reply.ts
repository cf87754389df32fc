// Takes what somebody who asked says of the answer they got: it helps, or it does not, and then officers see the question again.
import { type Judgement, type Judgements, LONGEST_REASON, wordsToKeep } from '../faq/index.ts';
import { type Personal, type Signposts, pointTo } from '../signposts/index.ts';
import type { Reply } from '../../platform/card.ts';
import type { Form } from '../../platform/turn.ts';
import { clip } from '../../platform/format.ts';
import type { DecideNeeds } from './decide-question.ts';
import type { DeliverNeeds } from './deliver.ts';
import { ID, textIn, LONGEST_QUESTION } from '../../platform/fields.ts';
import { type Asker, type Question } from './question.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import { saveDecision } from './save-question.ts';
import { showOfficersSoon } from './show-officers.ts';
import { whereAsked } from './where.ts';
import { refusals } from '../../platform/refusals.ts';
import { cards } from './cards.ts';

export type JudgeNeeds = DecideNeeds &
  DeliverNeeds & { signposts: Signposts; personal: (text: string) => Personal; judgements: Judgements };

/** Counts that the answer helps; once for each person and answer. */
export const answerHelps =
  (needs: JudgeNeeds) =>
  async ({ fields, person, receivedAt }: Form): Promise<Reply> => {
    const { questions, deliveries, contact, report } = needs;
    const [id, answer] = [textIn(fields['id']), Number(fields['answers'])];
    const asker = ID.test(id) && Number.isSafeInteger(answer) ? await questions.asker(id, person) : undefined;
    const question = asker && (await questions.find(id));
    // Only the last answer counts.
    if (!asker || question?.answers !== answer || !question.answer) return refusals.outOfDate.with({ contact });
    await judgeEntry(question, asker, { helps: true, reason: '', at: receivedAt }, needs);
    // Officers see the count with the next change of the card at the latest.
    if (await deliveries.help({ kind: 'answer', question: id, answer }, person, receivedAt))
      await showOfficersSoon(id, needs).catch((error: unknown) => {
        report('showing officers that an answer helps', error);
      });
    return needs.askersCard(question, asker.text, true);
  };

/** Reopens a question in the words of somebody who asked it. Only for them, and only about the last answer. */
export const objectToAnswer =
  (needs: JudgeNeeds) =>
  async ({ fields, person, receivedAt }: Form): Promise<Reply> => {
    const { questions, signposts, contact } = needs;
    const id = textIn(fields['id']);
    const asker = ID.test(id) ? await questions.asker(id, person) : undefined;
    if (asker?.to !== null) {
      // Officers have made it a question of their own since.
      const reopened = asker ?? (ID.test(id) ? await whereAsked(questions, id, person) : undefined);
      return reopened ? cards.reopened.with({ already: true, contact }) : refusals.outOfDate.with({ contact });
    }
    const said = textIn(fields['words']);
    const elsewhere = signposts.find(said);
    if (elsewhere) return pointTo(elsewhere);
    const about = { field: 'words', id, answers: Number(fields['answers']) } as const;
    const kept = wordsToKeep(said, { fields, about }, needs);
    if ('check' in kept) return kept.check;
    const { words } = kept;
    const saved = await saveDecision(needs, {
      id,
      person,
      at: receivedAt,
      decide: ({ answers }) =>
        answers > 0 && answers === Number(fields['answers'])
          ? { kind: 'object', objection: { at: receivedAt, text: clip(words, LONGEST_QUESTION) } }
          : undefined,
    });
    if (saved) {
      const reason = clip(withoutContactDetails(words, needs.removed), LONGEST_REASON);
      // Officers have the question again: pressing once more would object twice.
      await judgeEntry(saved, asker, { helps: false, reason, at: receivedAt }, needs).catch((error: unknown) => {
        needs.report('keeping what is said of an entry', error);
      });
    }
    return cards.reopened.with({ already: !saved, contact });
  };

type Said = Pick<Judgement, 'helps' | 'reason' | 'at'>;

/** Where the answer is an entry of the FAQ, what is said of it is said of the entry, as the answer to what the asker had typed. */
async function judgeEntry(
  { answer, after }: Question,
  { person, text }: Asker,
  said: Said,
  { currentFaq, judgements, removed }: JudgeNeeds,
): Promise<void> {
  if (!answer || !('entry' in answer) || !currentFaq().entry(answer.entry)) return;
  const { entry, version } = answer;
  const question = withoutContactDetails(text, removed);
  await judgements.put({ entry, version, question, after, ...said }, person);
}
