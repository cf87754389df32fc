// A matcher that knows some texts by heart and nothing else: tests of what is built on matching do not depend on how good it is.
import { NO_MATCH, type Match, type Matcher } from '../../features/faq/match.ts';
import { plainWords } from '../../platform/text.ts';

type Known = string | Partial<Match>;

export const aMatch = (over: Partial<Match> = {}): Match => ({ ...NO_MATCH, ...over });

/** `{ 'who pays': 'cost' }` answers those words with that entry, quite surely; anything else of a match can be given too. */
export function knows(texts: Record<string, Known>): Matcher {
  const byWords = new Map(Object.entries(texts).map(([text, known]) => [plainWords(text), known]));
  const answer = (text: string): Match => {
    const known = byWords.get(plainWords(text));
    if (known === undefined) return aMatch();
    const why = { ...aMatch().why, by: 'similar' as const, matched: plainWords(text).split(' ') };
    return aMatch({ outcome: 'answer', p: 0.9, why, ...(typeof known === 'string' ? { id: known } : known) });
  };
  return { alike: () => 0, answer, reconsider: answer };
}
