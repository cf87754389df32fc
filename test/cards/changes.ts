// The cards of somebody who is changing a nomination that they have sent, in the situations they can be in.
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import type { NominationField } from '../../features/nominations/form-facts.ts';
import type { Reply } from '../../platform/card.ts';
import { like } from './like.ts';
import { sampleOf } from './samples.ts';

const inputs = Object.keys(sampleOf(nominationsCards.form).inputs) as NominationField[];

/** One problem at every field, in the order of the form. */
export const problemsEverywhere = {
  problems: inputs.map((field) => ({ field, text: `Say more about ${field}` })),
  problem: Object.fromEntries(inputs.map((field) => [field, `Say more about ${field}`])),
};

/** The nomination that somebody has sent and is changing. */
const sentBefore = { reference: 'TAS-7K3M-9QXD', withdrawn: false };

export const changeSituations: Record<string, Reply> = {
  'a nomination without unsent changes': like(nominationsCards.shown, { unsent: '' }),
  'a form of changes that was filled in wrongly': like(nominationsCards.form, {
    ...problemsEverywhere,
    sent: sentBefore,
  }),
  'changes that are saved for later': like(nominationsCards.form, {
    saved: '9am on Tuesday 24 November 2026',
    draft: 1,
    base: 1,
    sent: sentBefore,
    problems: [],
    problem: {},
  }),
  'changes of a withdrawn nomination that are saved for later': like(nominationsCards.form, {
    saved: '9am on Tuesday 24 November 2026',
    draft: 1,
    sent: { ...sentBefore, withdrawn: true },
  }),
  'the first question, of a nomination that is not sent yet': like(nominationsCards.step, {
    sent: null,
    optional: false,
  }),
  'the second question, which must be answered': like(nominationsCards.step, { number: 2, optional: false }),
  'a question about a withdrawn nomination': like(nominationsCards.step, {
    number: 6,
    optional: true,
    sent: { ...sentBefore, withdrawn: true },
  }),
  'a reminder of a form that changes nothing': like(nominationsCards.reminder, { sent: null }),
  'a reminder of changes of a withdrawn nomination': like(nominationsCards.reminder, {
    sent: { ...sentBefore, withdrawn: true },
  }),
  'a withdrawn nomination after the close, with what was typed': like(nominationsCards.exists, { state: 'withdrawn' }),
};
