// The answers somebody finds while they write to others, ready to go into their message. Nothing of it is counted or kept.
import { type Signposts, pointTo } from '../signposts/index.ts';
import type { ServiceContact } from '../rounds/index.ts';
import type { Reply } from '../../platform/card.ts';
import { formatDay } from '../../platform/calendar.ts';
import type { Hits, Search } from '../../platform/turn.ts';
import { clip } from '../../platform/format.ts';
import type { Ids } from '../../platform/ports.ts';
import { LONGEST_QUESTION } from '../../platform/fields.ts';
import { firstWords } from './cut.ts';
import type { GetCurrentFaq } from './current-faq.ts';
import type { FaqEntry } from './entry.ts';
import { createReplies } from './replies.ts';
import { cards } from './cards.ts';

type Needs = {
  currentFaq: GetCurrentFaq;
  signposts: Signposts;
  ids: Ids;
  contact: ServiceContact;
  programme: string;
  council: string;
  /** Ids of the entries that are offered to somebody who has typed nothing yet. */
  examples: readonly string[];
};

/** Teams shows no more than about this much of an answer in its list, in UTF-16 units. */
const LONGEST_PREVIEW = 160;

/** Somebody who is still typing looks for what is near, not for the answer: they are shown entries at a lower confidence than who asks. */
const LEAST = 0.14;
/** Much of what they type is about what no entry knows. */
const STRANGE = 0.4;

/** Finds entries that have an answer, best first. A card in place of them says why there are none. */
export const searchFaq =
  ({ currentFaq, signposts, ids, contact, programme, council, examples }: Needs) =>
  ({ text, skip, count }: Search): Reply | Hits => {
    const { entry, matcher } = currentFaq();
    const hits = (some: readonly (string | null)[]): Hits => ({
      hits: some
        .flatMap((id) => entry(id) ?? [])
        .filter(({ status }) => status === 'answered')
        .slice(skip, skip + count)
        .map((found) => ({
          title: found.title,
          text: firstWords(found.answer, LONGEST_PREVIEW),
          reply: cards.shared.with({ ...shared(found), programme, council }),
        })),
    });
    if (text === '') return hits(examples);
    const elsewhere = signposts.find(text);
    if (elsewhere) return pointTo(elsewhere);
    const asked = clip(text, LONGEST_QUESTION);
    const match = matcher.answer(asked);
    const known = match.outcome === 'answer' ? entry(match.id) : undefined;
    // Beside a question that has no answer yet, what comes after it would pass for its answer.
    const isFar = match.outcome === 'not-known' && (match.p < LEAST || (match.why.signals['unknown'] ?? 1) > STRANGE);
    return isFar || known?.status === 'unanswered'
      ? createReplies({ entry, documents: [], ids, contact }).notKnown({ asked, after: null }, { known, near: [] })
      : hits([match.id, ...match.alternatives]);
  };

const shared = ({ title, answer, source, reviewed, ownerRole, version }: FaqEntry) => ({
  title,
  answer,
  sources: source,
  reviewed: formatDay(reviewed),
  ownerRole,
  version,
});
