// Notes how entries are used: who came to them in which way, and whether an answer was shown. No text and no person.

/** One time that somebody came to an entry. */
export type AnswerEvent = {
  topic: string;
  /** The entry's id; `null` in what was counted while only topics were. */
  entry: string | null;
  /** A typed question led to it, a button opened it, or somebody asked why. */
  by: 'question' | 'button' | 'why';
  /** Its answer was shown. */
  answered: boolean;
};

/** How often each topic was answered. */
export function topicsOf(answerEvents: readonly AnswerEvent[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { topic, answered } of answerEvents) if (answered) totals.set(topic, (totals.get(topic) ?? 0) + 1);
  return totals;
}
