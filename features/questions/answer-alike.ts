// Lets an answer reach those too who asked plainly the same in a question of their own: begun at the same moment, or just before a fault.
import type { GetCurrentFaq, Matcher } from '../faq/index.ts';
import type { Ids } from '../../platform/ports.ts';
import { plainWords } from '../../platform/text.ts';
import type { Said } from './ask-officers.ts';
import { likeness, PLAINLY_THE_SAME } from './likeness.ts';
import type { Questions } from './ports.ts';
import type { Decision, Question } from './question.ts';
import { saveDecision } from './save-question.ts';

/** So many open questions are compared by their meaning; the night compares all of them. */
const MOST_COMPARED = 200;

export type AlikeNeeds = { questions: Questions; ids: Ids; currentFaq: GetCurrentFaq };

/** Answers open questions that are plainly the same, unless an officer has them or told them apart; an adviser's answer is for their schools. Safe to repeat. */
export async function answerAlike(question: Question, needs: AlikeNeeds): Promise<void> {
  const { id, state, officer, answer, answeredAt } = question;
  if (state !== 'answered' || !officer || officer.adviser || !answer || answeredAt === null) return;
  const { matcher } = needs.currentFaq();
  const same = (await needs.questions.open(MOST_COMPARED)).filter(
    (other) => other.id !== id && arePlainlySame(question, other, matcher),
  );
  const decide = (now: Question): Decision | undefined =>
    now.state === 'waiting' && now.answers === 0 && !now.apart.includes(id) && !question.apart.includes(now.id)
      ? { kind: 'answer', officer, answer, at: answeredAt }
      : undefined;
  for (const other of same) await saveDecision(needs, { id: other.id, person: officer, at: answeredAt, decide });
}

/**
 * Whether two ask plainly the same: both are about the entry of the FAQ that has no answer yet, or follow on the same answer and say the
 * same. Each question is compared by what the first who asked it said.
 */
function arePlainlySame(one: Said, other: Said, matcher: Matcher): boolean {
  if (one.entry !== null || other.entry !== null) return one.entry === other.entry;
  if (one.after !== other.after) return false;
  return plainWords(one.text) === plainWords(other.text) || likeness(one.text, other.text, matcher) >= PLAINLY_THE_SAME;
}
