// Takes other words for a question from whoever asked it: the form, and what is checked before anything is kept.
import { type Personal, pointTo, type Signposts } from '../signposts/index.ts';
import type { Reply } from '../../platform/card.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import { ID, LONGEST_QUESTION, textIn } from '../../platform/fields.ts';
import { clip } from '../../platform/format.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import { type KeepNeeds, keepWords } from './keep-words.ts';
import { isTheirs, onOwn, ownCard, type OwnNeeds } from './own-question.ts';
import type { RewordFacts } from './question-facts.ts';
import { referenceOf } from './reference.ts';
import { traced } from './where.ts';

export type RewordNeeds = KeepNeeds &
  OwnNeeds & {
    signposts: Signposts;
    personal: (text: string) => Personal;
    /** What stands where contact details stood. */
    removed: string;
  };

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
    // 2. Kept where it can be, and shown as it stands then.
    const kept = await keepWords({ own, form, text, formKey }, needs);
    const id = kept.id ?? at.id;
    const there = (await traced(needs.questions, id, form.person)) ?? own;
    return ownCard(there, { ...at, id }, needs, { notice: kept.notice, typed: kept.notice === 'refused' ? text : '' });
  });

/** The form again after a fault, as it was typed. Needs no storage: storage may be what failed. */
export const rewordAfterFault = ({ place, fields }: Form, fault: string): Reply | undefined =>
  place === 'personal'
    ? formOf(textIn(fields['id']), clip(textIn(fields['asked']), LONGEST_QUESTION), {
        formKey: textIn(fields['formKey']),
        fault,
      })
    : undefined;
