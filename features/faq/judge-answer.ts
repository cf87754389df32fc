// Takes what somebody presses below an answer, on the card or among Teams' own buttons: whether it answers their question, and what is missing.
import type { KeyDocument } from '../documents/index.ts';
import { type Personal, type Signposts, pointTo } from '../signposts/index.ts';
import type { ServiceContact } from '../rounds/index.ts';
import type { Reply } from '../../platform/card.ts';
import type { Fields, Form } from '../../platform/turn.ts';
import { clip } from '../../platform/format.ts';
import type { Judge, Judgements, AnswerMessages } from './ports.ts';
import type { Ids } from '../../platform/ports.ts';
import type { FoundInWordsFacts, Judged } from './answer-facts.ts';
import { textIn } from '../../platform/fields.ts';
import { wordsToKeep } from './words-to-keep.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import type { GetCurrentFaq } from './current-faq.ts';
import { LONGEST_REASON, type Judgement } from './judgement.ts';
import { readShown } from './pressed.ts';
import { createReplies } from './replies.ts';
import { matchAgain } from './why.ts';

export type JudgeNeeds = {
  currentFaq: GetCurrentFaq;
  signposts: Signposts;
  judgements: Judgements;
  answerMessages: AnswerMessages;
  documents: readonly KeyDocument[];
  ids: Ids;
  contact: ServiceContact;
  /** Personal data in a text. */
  personal: (text: string) => Personal;
  /** What stands where contact details stood. */
  removed: string;
};

/** Keeps what is said of an answer, without contact details. */
export const keeping =
  ({ judgements, removed }: Pick<JudgeNeeds, 'judgements' | 'removed'>) =>
  ({ question, reason, ...said }: Judgement, by: Judge): Promise<void> => {
    const clean = (text: string): string => withoutContactDetails(text, removed);
    // Cut last: a number that is cut in two would not be known for one.
    const words = { question: clean(question), reason: clip(clean(reason), LONGEST_REASON) };
    return judgements.put({ ...said, ...words }, by);
  };

/**
 * The use-cases of the buttons below an answer. The last press of a person counts. What belongs elsewhere is not kept, and an entry
 * that has gone is not judged.
 */
export function judging({
  currentFaq,
  signposts,
  judgements,
  answerMessages,
  personal,
  removed,
  ...needs
}: JudgeNeeds) {
  const keep = keeping({ judgements, removed });

  const judge = async (form: Form, judged: Judged, reason: string): Promise<Reply> => {
    const { entry, matcher } = currentFaq();
    const replies = createReplies({ entry, ...needs });
    const { found, shown } = readShown(form, { entry, signposts });
    if (!found) return replies.outOfDate();
    const { asked, chosen, after, version } = shown;
    const said = { question: asked, after: after?.id ?? null, helps: judged === 'helps', reason };
    const about = { entry: found.id, version: version ?? found.version };
    await keep({ ...about, ...said, at: form.receivedAt }, form.person);
    // What was chosen had nothing beside it.
    const near = chosen ? [] : matchAgain(asked, after, matcher).alternatives;
    return replies.answer(found, shown, { near, judged });
  };

  const reasonToKeep = (reason: string, { fields, about }: { fields: Fields; about: Pick<FoundInWordsFacts, 'id'> }) =>
    wordsToKeep(reason, { fields, about: { field: 'reason', ...about } }, { personal, removed });

  return {
    helps: (form: Form): Promise<Reply> => judge(form, 'helps', ''),

    /** Without a reason the card asks for one. */
    object: async (form: Form): Promise<Reply> => {
      const reason = textIn(form.fields['reason']);
      const elsewhere = signposts.find(reason);
      if (elsewhere) return pointTo(elsewhere);
      if (!('reason' in form.fields)) return judge(form, 'not', '');
      const { found, shown } = readShown(form, { entry: currentFaq().entry, signposts });
      if (!found) return judge(form, 'not', '');
      const { asked, chosen, after, version } = shown;
      const about = { id: found.id, asked, chosen, after: after?.id ?? '', version: version ?? found.version };
      const kept = reasonToKeep(reason, { fields: form.fields, about });
      return 'check' in kept ? kept.check : judge(form, 'told', kept.words);
    },

    /** Teams' own buttons below a message. They know no words that were asked, and nothing is said to them but a signpost. */
    feedback: async ({ fields, ...form }: Form): Promise<Reply | undefined> => {
      const [reaction, reason] = [textIn(fields['reaction']), textIn(fields['reason'])];
      const elsewhere = signposts.find(reason);
      // Others would see that somebody wrote of such a thing.
      if (elsewhere) return form.place === 'personal' ? pointTo(elsewhere) : undefined;
      const activity = textIn(fields['message']);
      const sent = await answerMessages.find({ conversation: form.conversation, activity });
      const found = sent && currentFaq().entry(sent.entry);
      if (!sent || found?.status !== 'answered' || !['like', 'dislike'].includes(reaction)) return undefined;
      const helps = reaction === 'like';
      const said = { entry: found.id, version: sent.version, question: '', after: null, helps };
      const about = { id: found.id, chosen: true, version: sent.version };
      const kept = reasonToKeep(helps ? '' : reason, { fields: {}, about });
      const words = 'check' in kept ? '' : kept.words;
      await keep({ ...said, reason: words, at: form.receivedAt }, form.person);
      return 'check' in kept && form.place === 'personal' ? kept.check : undefined;
    },
  };
}
