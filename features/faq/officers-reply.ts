// What officers replied to somebody who asked the same before: in their own words, or with an entry of the FAQ.
import type { Reply } from '../../platform/card.ts';
import type { Report } from '../../platform/ports.ts';
import type { CurrentFaq } from './current-faq.ts';
import type { FaqEntry } from './entry.ts';
import type { ReplyTo } from './ports.ts';
import type { Asked, Replying } from './replies.ts';

type Needs = { replyTo: ReplyTo; report: Report; entry: CurrentFaq['entry']; answer: Replying['answer'] };

/** The reply to a question that has no answer of its own; `undefined` where there is none, or it cannot be looked up, which is reported. */
export const officersReply =
  ({ replyTo, report, entry, answer }: Needs) =>
  async ({ asked, after }: Asked, known?: FaqEntry): Promise<Reply | undefined> => {
    const said = { text: asked, entry: known?.id ?? null, after: after?.id ?? null };
    const found = await replyTo(said).catch((error: unknown) => {
      report('looking for what officers replied', error);
    });
    if (!found) return undefined;
    if ('reply' in found) return found.reply;
    const pointed = entry(found.entry);
    if (pointed?.status !== 'answered') return undefined;
    return answer(pointed, { asked, after, chosen: false }, { near: [], judged: null });
  };
