// The audit of one nomination, for one officer alone: everything that happened to it, and who has opened it.
import type { Reply } from '../../../platform/card.ts';
import { wholeNumberIn } from '../../../platform/fields.ts';
import { pageOf } from '../../../platform/page.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form } from '../../../platform/turn.ts';
import { cards } from '../cards.ts';
import { readFilter } from './filter.ts';
import { opened } from './opened.ts';
import { outOfDate, type ReviewNeeds } from './review-nomination.ts';
import { stepsIn } from './steps.ts';

/** As many steps as stand on a card with all that officers wrote. */
const MOST_STEPS = 15;

/** Shows the audit, newest first, a part at a time. */
export const showAudit =
  (needs: ReviewNeeds) =>
  async ({ place, fields }: Form): Promise<Reply> => {
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const found = await opened(fields['reference'], needs);
    if (!found) return outOfDate(needs);
    const { nomination } = found;
    const steps = stepsIn(found, { openings: true }, needs);
    const { shown, page } = pageOf(steps, wholeNumberIn(fields['at']), MOST_STEPS);
    const { reference, name } = nomination;
    return cards.audit.with({ reference, name, steps: shown, page, filter: readFilter(fields) });
  };
