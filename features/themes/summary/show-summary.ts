// Shows officers a draft summary of thoughts, which they change and put into the next update.
import type { Reply } from '../../../platform/card.ts';
import { textIn, wholeNumberIn } from '../../../platform/fields.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Fields, Form } from '../../../platform/turn.ts';
import { cards } from '../cards.ts';
import { everything } from '../coding/overview.ts';
import type { SummaryFacts } from '../facts.ts';
import type { PublishNeeds } from '../publish/publish.ts';
import { summarise, summaryFacts } from './summarise.ts';

export type SummaryNeeds = PublishNeeds & {
  /** Puts words into the news of the next update's draft, which begins where there is none. Twice the same are there once. */
  addNews: (text: string, form: Form) => Promise<{ number: number } | { problem: string }>;
};

const MOST_SAMPLES = 9999;

/** Samples are numbered from 1. */
export const sampleIn = ({ sample }: Fields): number => Math.min(Math.max(wholeNumberIn(sample), 1), MOST_SAMPLES);

/** The draft as it is made now; with another sample beside it, the words that were changed since stay. */
export const showSummary =
  (needs: PublishNeeds) =>
  async (form: Form): Promise<Reply> =>
    form.place === 'personal'
      ? summaryCard(form, { text: textIn(form.fields['text']) }, needs)
      : refusals.privateOnly.with({ chat: needs.chat });

/** Puts the words, as the officer has changed them, into the draft of the next update. */
export const addSummary =
  (needs: SummaryNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const text = textIn(form.fields['text']);
    if (text === '') return summaryCard(form, { problem: needs.wording['summary.missing.text'] }, needs);
    const added = await needs.addNews(text, form);
    if ('problem' in added) return summaryCard(form, { text, problem: added.problem }, needs);
    return summaryCard(form, { text, added: added.number }, needs);
  };

type Typed = Partial<Pick<SummaryFacts, 'text' | 'problem' | 'added'>>;

async function summaryCard(form: Form, { text = '', ...typed }: Typed, needs: PublishNeeds): Promise<Reply> {
  const [all, publications] = await Promise.all([everything(needs), needs.publications.all()]);
  const sample = sampleIn(form.fields);
  const facts = summaryFacts(summarise(all, { publications, sample }, needs.wording), sample, needs.wording);
  return cards.summary.with({ ...facts, problem: null, fault: null, ...typed, text: text || facts.text });
}

/** The card again after a fault, with the words as they were typed: storage may be what failed, so it has no counts. */
export const summaryAfterFault = (form: Form, fault: string): Reply | undefined => {
  if (form.place !== 'personal') return undefined;
  const nobody = { label: '', of: 0, out: 0, sampled: 0, share: '', sampledShare: '' };
  const nothing = { quotes: 0, words: 0, all: nobody, people: 0, peopleOut: 0, peopleSampled: 0, unpublished: 0 };
  return cards.summary.with({
    ...nothing,
    ...{ stances: [], phases: [], missing: [], added: 0, problem: null },
    sample: sampleIn(form.fields),
    text: textIn(form.fields['text']),
    fault,
  });
};
