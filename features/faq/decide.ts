// Decides what a question gets by what it matches: an answer, what officers replied, a choice, or an honest "not known". Chat and pages show the same.
import type { Reply } from '../../platform/card.ts';
import type { Report } from '../../platform/ports.ts';
import type { CurrentFaq } from './current-faq.ts';
import type { FaqEntry } from './entry.ts';
import type { Match } from './match.ts';
import type { OfficersWords, ReplyTo } from './ports.ts';
import type { Asked, Found, Replying } from './replies.ts';

/** What a question gets. `near`: ids of what came next. `known`: the entry that has no answer yet, where the question is one of those. `again`: the question before had no answer either. */
export type Decided =
  | { is: 'answer'; found: FaqEntry; how: Found; near: readonly string[] }
  | { is: 'replied'; reply: Reply; said: OfficersWords }
  | { is: 'did-you-mean'; asked: Asked; match: Pick<Match, 'id' | 'alternatives'> }
  | { is: 'not-known'; asked: Asked; known?: FaqEntry; near: readonly string[]; again?: boolean };

type Needs = { replyTo: ReplyTo; report: Report; entry: CurrentFaq['entry'] };

/** The entry that a match is sure of. */
export const leadsTo = ({ outcome, id }: Match, entry: CurrentFaq['entry']): FaqEntry | undefined =>
  outcome === 'answer' ? entry(id) : undefined;

/** Decides over the FAQ of one moment. At most one wave of reads: for what officers replied, where there is no answer. */
export function deciding({ entry, replyTo, report }: Needs) {
  /** What officers replied to whoever asked the same; `undefined` where there is none, or it cannot be looked up, which is reported. */
  const replied = async ({ asked, after }: Asked, known?: FaqEntry): Promise<Decided | undefined> => {
    const said = { text: asked, entry: known?.id ?? null, after: after?.id ?? null };
    const found = await replyTo(said).catch((error: unknown) => {
      report('looking for what officers replied', error);
    });
    if (!found) return undefined;
    if ('reply' in found) return { is: 'replied', ...found };
    const pointed = entry(found.entry);
    if (pointed?.status !== 'answered') return undefined;
    return { is: 'answer', found: pointed, how: { asked, after, chosen: false }, near: [] };
  };

  /** What there is to an entry. */
  const about = async (found: FaqEntry, how: Found, near: readonly string[]): Promise<Decided> => {
    if (found.status === 'answered') return { is: 'answer', found, how, near };
    const asked = { ...how, asked: how.asked || found.title };
    return (await replied(asked, found)) ?? { is: 'not-known', asked, known: found, near };
  };

  /** What there is to a question that was matched; `officers`: what they replied to it, where that is looked up already. */
  const one = async (asked: Asked, match: Match, officers?: Promise<Decided | undefined>): Promise<Decided> => {
    const found = leadsTo(match, entry);
    if (found) return about(found, { ...asked, chosen: false }, match.alternatives);
    const reply = await (officers ?? replied(asked));
    if (reply) return reply;
    return match.outcome === 'did-you-mean'
      ? { is: 'did-you-mean', asked, match }
      : { is: 'not-known', asked, near: match.related };
  };

  return { replied, about, one };
}

/** The card of what was decided. */
export function replyOf(decided: Decided, replies: Replying): Reply {
  switch (decided.is) {
    case 'answer':
      return replies.answer(decided.found, decided.how, { near: decided.near, judged: null });
    case 'replied':
      return decided.reply;
    case 'did-you-mean':
      return replies.didYouMean(decided.asked, decided.match);
    case 'not-known':
      return replies.notKnown(decided.asked, decided);
  }
}
