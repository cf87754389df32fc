// Changes the words of a question, for whoever asked it: in place where nobody else asks it, otherwise as a question that they ask anew.
import type { GetCurrentFaq } from '../faq/index.ts';
import { type Personal, pointTo, type Signposts } from '../signposts/index.ts';
import type { Reply } from '../../platform/card.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import { ID, LONGEST_QUESTION, textIn } from '../../platform/fields.ts';
import { clip } from '../../platform/format.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import { type AskNeeds, askOfficers, wordingKey } from './ask-officers.ts';
import { cards } from './cards.ts';
import { type EventNeeds, handleSoon } from './handle-event.ts';
import { type At, isTheirs, onOwn, ownCard, type OwnNeeds } from './own-question.ts';
import type { RewordFacts } from './question-facts.ts';
import { referenceOf } from './reference.ts';
import { changeOf, saveChange } from './save-question.ts';
import { type Own, traced } from './where.ts';
import { apartFrom, isOnlyTheirs, leave } from './withdraw.ts';

export type RewordNeeds = EventNeeds &
  AskNeeds &
  OwnNeeds & {
    currentFaq: GetCurrentFaq;
    signposts: Signposts;
    personal: (text: string) => Personal;
    /** What stands where contact details stood. */
    removed: string;
  };

type Rewording = At & { form: Form; own: Own; text: string; formKey: string };

const formOf = (id: string, asked: string, rest: Pick<RewordFacts, 'formKey'> & Partial<RewordFacts>): Reply =>
  cards.reword.with({
    id,
    reference: referenceOf(id),
    asked,
    others: false,
    missing: false,
    found: null,
    fault: null,
    ...rest,
  });

/** Opens the form, with the person's own words in it. */
export const openReword = (needs: OwnNeeds) =>
  onOwn(needs, ({ own, form: _, ...at }) =>
    Promise.resolve(
      isTheirs(own)
        ? formOf(at.id, own.asker.text, { formKey: needs.ids.key(), others: own.question.askers > 1 })
        : ownCard(own, at, needs, { notice: 'refused', typed: '' }),
    ),
  );

/** Takes the new words, which are checked as those of a question that is passed on. */
export const rewordQuestion = (needs: RewordNeeds) =>
  onOwn(needs, async ({ form, own, ...at }) => {
    const { signposts, contact, removed, personal } = needs;
    const { fields } = form;
    const formKey = textIn(fields['formKey']);
    if (!ID.test(formKey)) return refusals.outOfDate.with({ contact });
    // Who sends it again after what was found is rid of contact details, whatever they left.
    const whole = textIn(fields['asked']);
    const text = clip(fields['looked'] === 'true' ? withoutContactDetails(whole, removed) : whole, LONGEST_QUESTION);
    const again = { formKey, others: own.question.askers > 1 };
    // 1. What belongs elsewhere goes no further, and nor does what may be personal before the person has seen it.
    if (text === '') return formOf(at.id, '', { ...again, missing: true });
    const elsewhere = signposts.find(whole);
    if (elsewhere) return pointTo(elsewhere);
    const found = personal(text);
    if (found.email || found.phone || (found.names.length > 0 && fields['asIs'] !== 'true'))
      return formOf(at.id, text, { ...again, found });
    // 2. Whoever asks it alone changes it where it is.
    if (own.asker.text === text && own.asker.withdrawnAt === null)
      return ownCard(own, at, needs, { notice: 'changed', typed: '' });
    const rewording = { ...at, form, own, text, formKey };
    if (await inPlace(rewording, needs)) return shown(rewording, needs, 'changed');
    // 3. Others ask it as it was; and whoever has withdrawn it, or pressed twice, asks in the new words alone.
    const now = await traced(needs.questions, own.question.id, form.person);
    if (now && (isTheirs(now) || now.asker.withdrawnAt !== null)) return anew({ ...rewording, own: now }, needs);
    return shown(rewording, needs, now?.asker.text === text ? 'changed' : 'refused');
  });

/** The question as it is now. */
async function shown(
  { own, form, text, id, now }: Rewording,
  needs: OwnNeeds,
  notice: 'changed' | 'refused',
): Promise<Reply> {
  const there = (await traced(needs.questions, own.question.id, form.person)) ?? own;
  return ownCard(there, { id, now }, needs, { notice, typed: notice === 'refused' ? text : '' });
}

/** Changes the words where nobody else asks the question, and it waits. */
async function inPlace({ own, form: { person, receivedAt }, text }: Rewording, needs: RewordNeeds): Promise<boolean> {
  const { questions, wordings, ids } = needs;
  const { question } = own;
  if (!isTheirs(own) || question.askers > 1) return false;
  const [before, after] = [wordingKey(question), wordingKey({ ...question, text, entry: null })];
  // 1. From now on the old words are of a question that whoever comes next begins. First, so that nobody joins this one by them. Where an
  // officer is quicker, the night joins what is begun by them.
  if (before !== after) await wordings.claim(before, { question: ids.key(), after: question.id });
  // 2. The words, unless an officer, or somebody who asks the same, is quicker.
  const saved = await saveChange(needs, {
    id: question.id,
    person,
    at: receivedAt,
    change: async (now) => {
      const { own, others } = apartFrom(person, await questions.askers(now.id));
      // The new words may be about something else than the entry that the old ones were about.
      return own && others.length === 0
        ? changeOf(now, { kind: 'reword', text, entry: null }, [{ ...own, text }])
        : undefined;
    },
  });
  if (!saved) return false;
  // 3. Whoever asks in the new words joins, unless they are of another question, which the night joins with this.
  await wordings.claim(after, { question: question.id, after: undefined });
  await handleSoon(saved.event, needs);
  return true;
}

/** Asks in the new words, and leaves the question; in this order, so that a fault in between loses nothing. Safe to repeat. */
async function anew({ own, form, text, formKey, ...at }: Rewording, needs: RewordNeeds): Promise<Reply> {
  const { questions, ids, currentFaq } = needs;
  const { person, address, receivedAt } = form;
  const { question, asker } = own;
  const asking = { ...asker, address, text, askedAt: receivedAt, key: formKey, to: null, withdrawnAt: null };
  const by = { tenantId: person.tenantId, objectId: person.objectId };
  const waiting = await askOfficers(
    {
      said: { text, entry: null, after: question.after },
      asker: asking,
      audit: { id: ids.key(), at: receivedAt, by, did: 'question.passed', version: 1 },
      matcher: currentFaq().matcher,
    },
    needs,
  );
  if (waiting.event) await handleSoon(waiting.event, needs);
  // The same question in other words: only their own change.
  if (waiting.id === question.id) return reworded({ own, form, text, formKey, ...at }, needs);
  const left = await leave({ id: question.id, person, at: receivedAt }, needs);
  if (left) await handleSoon(left, needs);
  const gone = left !== undefined || asker.withdrawnAt !== null;
  const there = (await traced(questions, waiting.id, person)) ?? own;
  return ownCard(there, { ...at, id: waiting.id }, needs, { notice: gone ? 'anew' : 'both', typed: '' });
}

/** Keeps how one of several puts a question that stays what it is. */
async function reworded(rewording: Rewording, needs: RewordNeeds): Promise<Reply> {
  const { own, form, text } = rewording;
  const { person, receivedAt } = form;
  const saved = await saveChange(needs, {
    id: own.question.id,
    person,
    at: receivedAt,
    change: async (before) => {
      const { own, others } = apartFrom(person, await needs.questions.askers(before.id));
      if (!own || own.text === text) return undefined;
      const words = isOnlyTheirs(before, own, others) ? text : before.text;
      return changeOf(before, { kind: 'reword', text: words, entry: before.entry }, [{ ...own, text }]);
    },
  });
  if (saved) await handleSoon(saved.event, needs);
  return shown(rewording, needs, 'changed');
}

/** The form again after a fault, as it was typed. Needs no storage: storage may be what failed. */
export const rewordAfterFault = ({ place, fields }: Form, fault: string): Reply | undefined =>
  place === 'personal'
    ? formOf(textIn(fields['id']), clip(textIn(fields['asked']), LONGEST_QUESTION), {
        formKey: textIn(fields['formKey']),
        fault,
      })
    : undefined;
