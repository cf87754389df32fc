// What somebody presses below an answer: it answers their question, or it does not, and what is missing.
import type { Contact } from '../cards.ts';
import type { Form, Reply } from '../conversation.ts';
import { clip } from '../format.ts';
import type { Ids, Judgements } from '../ports.ts';
import { textIn } from '../question/fields.ts';
import { withoutContactDetails } from '../question/question.ts';
import { pointTo } from '../signpost/signpost.ts';
import type { Signposts } from '../signpost/signposts.ts';
import type { CurrentEdition } from './edition.ts';
import type { Judged } from './facts.ts';
import { LONGEST_REASON } from './judgement.ts';
import { readShown } from './pressed.ts';
import { createReplies } from './replies.ts';
import { matchAgain } from './why.ts';

type Needs = {
  edition: CurrentEdition;
  signposts: Signposts;
  judgements: Judgements;
  ids: Ids;
  contact: Contact;
  /** What stands where contact details stood. */
  removed: string;
};

/**
 * The use-cases of the buttons below an answer. The last press of a person counts. What belongs elsewhere is not kept, and an entry
 * that has gone is not judged.
 */
export function judging({ edition, signposts, judgements, removed, ...needs }: Needs) {
  const judge = async (form: Form, judged: Judged, reason: string): Promise<Reply> => {
    const { entry, matcher } = edition();
    const replies = createReplies({ entry, ...needs });
    const { found, shown } = readShown(form, { entry, signposts });
    if (!found) return replies.outOfDate();
    const { asked, chosen, after, version } = shown;
    const judgement = {
      entry: found.id,
      version: version ?? found.version,
      question: withoutContactDetails(asked, removed),
      after: after?.id ?? null,
      helps: judged === 'helps',
      // Cut last: a number that is cut in two would not be known for one.
      reason: clip(withoutContactDetails(reason, removed), LONGEST_REASON),
      at: form.receivedAt,
    };
    await judgements.put(judgement, form.person);
    // What was chosen had nothing beside it.
    const near = chosen ? [] : matchAgain(asked, after, matcher).alternatives;
    return replies.answer(found, shown, { near, judged });
  };

  return {
    helps: (form: Form): Promise<Reply> => judge(form, 'helps', ''),

    /** Without a reason the card asks for one. */
    object: async (form: Form): Promise<Reply> => {
      const reason = textIn(form.fields['reason']);
      const elsewhere = signposts.find(reason);
      if (elsewhere) return pointTo(elsewhere);
      return judge(form, 'reason' in form.fields ? 'told' : 'not', reason);
    },
  };
}
