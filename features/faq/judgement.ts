// Types of what people say of an answer of the FAQ: it answers their question, or it does not, and what is missing.
import type { Instant } from '../../platform/calendar.ts';
import { plainWords } from '../../platform/text.ts';
import type { Verdict } from './match.ts';

/** The longest reason that is kept, in UTF-16 units. */
export const LONGEST_REASON = 500;

export type Judgement = {
  entry: string;
  /** Of the text that was judged. */
  version: string;
  /** What was typed, without contact details; empty when nothing was, or when that is not known. */
  question: string;
  /** The entry that the question was read as a follow-up to. */
  after: string | null;
  helps: boolean;
  /** Without contact details; empty when none was given. */
  reason: string;
  at: Instant;
};

/**
 * The questions that more people confirmed for an entry than rejected for it. Words that only made sense after another answer say
 * nothing, and nor do those that were confirmed as often for another entry.
 */
export function confirmedIn(judgements: readonly Judgement[]): Verdict[] {
  const asked = new Map<string, Map<string, Balance>>();
  for (const { entry, question, after, helps } of judgements) {
    const words = plainWords(question);
    if (words === '' || after !== null) continue;
    const balances = asked.get(words) ?? new Map<string, Balance>();
    const before = balances.get(entry)?.balance ?? 0;
    asked.set(words, balances.set(entry, { question, right: entry, balance: before + (helps ? 1 : -1) }));
  }
  return [...asked.values()].flatMap((balances) => mostConfirmed([...balances.values()]));
}

/** How many more people confirmed an entry than rejected it. */
type Balance = Verdict & { balance: number };

function mostConfirmed(balances: Balance[]): Verdict[] {
  const [first, second] = balances.sort((a, b) => b.balance - a.balance);
  if (!first || first.balance <= 0 || second?.balance === first.balance) return [];
  return [{ question: first.question, right: first.right }];
}
