// Whom the answers to questions did not reach, for officers' page: of the questions that were answered last.
import { filled } from '../../../platform/format.ts';
import type { Deliveries } from '../../../platform/notifications/notification.ts';
import { countNotReached, type NotReached, type ReadNotReached } from '../../../platform/not-reached.ts';
import type { Questions } from '../ports.ts';
import type { Question } from '../question.ts';
import { referenceOf } from '../reference.ts';
import type { Wording } from '../wording.ts';

type Needs = { questions: Pick<Questions, 'all'>; deliveries: Pick<Deliveries, 'some'>; wording: Wording };

/** So many are looked at, each with one request. */
const MOST = 50;

export const answersNotReached =
  (needs: Needs): ReadNotReached =>
  async () => {
    const answered = (await needs.questions.all())
      .filter(({ answers }) => answers > 0)
      .sort((a, b) => ((a.answeredAt ?? '') < (b.answeredAt ?? '') ? 1 : -1))
      .slice(0, MOST);
    return (await Promise.all(answered.map((one) => notReachedBy(one, needs)))).flat();
  };

async function notReachedBy({ id, answers }: Question, { deliveries, wording }: Needs): Promise<NotReached[]> {
  const counts = await countNotReached([{ kind: 'answer', question: id, answer: answers }], { deliveries });
  const what = filled(wording['question.notReached'], { reference: referenceOf(id) });
  const next = { text: wording['question.notReached.next'], to: `/questions/${id}` };
  return counts ? [{ what, counts, people: [], next }] : [];
}
