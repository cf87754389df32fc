// Looks once more at what matching is not sure of, with the sentence encoder where there is one.
import type { CurrentFaq } from './current-faq.ts';
import type { Match } from './match.ts';
import type { Encoder } from './ports.ts';

type Needs = Pick<CurrentFaq, 'entries' | 'matcher'> & { encoder: Encoder };

/** What is sure stays as it is, and costs nothing. */
export async function secondLook(asked: string, match: Match, { entries, matcher, encoder }: Needs): Promise<Match> {
  if (match.outcome === 'answer') return match;
  const encoded = await encoder(asked, entries);
  return encoded ? matcher.reconsider(asked, encoded) : match;
}
