// Lets an answer reach those too who asked plainly the same in a question of their own: begun at the same moment, or just before a fault.
import type { GetCurrentFaq } from '../faq/index.ts';
import type { Ids } from '../../platform/ports.ts';
import type { OutboxEvent } from '../../platform/outbox.ts';
import { arePlainlySame, MOST_COMPARED } from './ask-officers.ts';
import type { Questions } from './ports.ts';
import type { Decision, Question } from './question.ts';
import { saveDecision } from './save-question.ts';

export type AlikeNeeds = { questions: Questions; ids: Ids; currentFaq: GetCurrentFaq };

/** Answers open questions that are plainly the same, unless an officer has them or told them apart. Safe to repeat. */
export async function answerAlike(question: Question, needs: AlikeNeeds): Promise<OutboxEvent[]> {
  const { id, state, officer, answer, answeredAt } = question;
  if (state !== 'answered' || !officer || !answer || answeredAt === null) return [];
  const { matcher } = needs.currentFaq();
  const same = (await needs.questions.open(MOST_COMPARED)).filter(
    (other) => other.id !== id && arePlainlySame(question, other, matcher),
  );
  const decide = (now: Question): Decision | undefined =>
    now.state === 'waiting' && now.answers === 0 && !now.apart.includes(id) && !question.apart.includes(now.id)
      ? { kind: 'answer', officer, answer, at: answeredAt }
      : undefined;
  const events: OutboxEvent[] = [];
  for (const other of same) {
    const saved = await saveDecision(needs, { id: other.id, person: officer, at: answeredAt, decide });
    if (saved) events.push(saved.event);
  }
  return events;
}
