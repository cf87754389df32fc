// Tells officers' checklist of drafts that nobody has published, and of answers that are to be reviewed.
import { dayOf } from '../../platform/calendar.ts';
import type { Check, NotReady } from '../../platform/checklist.ts';
import { filled } from '../../platform/format.ts';
import type { KeyDocument } from '../documents/index.ts';
import type { GetCurrentFaq } from './current-faq.ts';
import type { Revisions } from './ports.ts';
import { dueBy } from './review-due.ts';
import type { Wording } from './wording.ts';

type Needs = {
  revisions: Pick<Revisions, 'drafts'>;
  currentFaq: GetCurrentFaq;
  documents: readonly KeyDocument[];
  wording: Wording;
};

/** The second needs no storage, so that it is told when the first cannot be. */
export const faqNotReady = ({ revisions, currentFaq, documents, wording }: Needs): Check[] => {
  const counted = (count: number, one: keyof Wording, many: keyof Wording): NotReady[] =>
    count === 0 ? [] : [{ text: filled(wording[count === 1 ? one : many], { count: String(count) }), says: 'faq' }];
  return [
    async () => counted((await revisions.drafts()).length, 'notReady.draft', 'notReady.drafts'),
    ({ now }) =>
      counted(dueBy(dayOf(now), currentFaq().entries, documents).length, 'notReady.review', 'notReady.reviews'),
  ];
};
