// The audit of one nomination, for one officer alone: everything that happened to it, and who has opened it.
import type { Reply } from '../../../platform/card.ts';
import { wholeNumberIn } from '../../../platform/fields.ts';
import { pageOf } from '../../../platform/page.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form } from '../../../platform/turn.ts';
import { cards } from '../cards.ts';
import { readFilter } from './filter.ts';
import { nominationIn, outOfDate, type ReviewNeeds } from './review-nomination.ts';
import { stepsOf } from './steps.ts';

/** As many steps as stand on a card with all that officers wrote. */
const MOST_STEPS = 15;

/** Shows the audit, newest first, a part at a time. */
export const showAudit =
  (needs: ReviewNeeds) =>
  async ({ place, fields }: Form): Promise<Reply> => {
    if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const nomination = await nominationIn(fields['reference'], needs);
    if (!nomination) return outOfDate(needs);
    const steps = await stepsOf(nomination, { openings: true }, needs);
    const { shown, page } = pageOf(steps, wholeNumberIn(fields['at']), MOST_STEPS);
    const { reference, name } = nomination;
    return cards.audit.with({ reference, name, steps: shown, page, filter: readFilter(fields) });
  };
