// Shows all that an entry has said: from which day on, and word by word what was added and removed.
import { dayOf, formatDay } from '../../../platform/calendar.ts';
import { wholeNumberIn } from '../../../platform/fields.ts';
import { pageOf } from '../../../platform/page.ts';
import { missing, type PageReply, type PageRequest } from '../../../platform/web-page.ts';
import { stretches } from '../difference.ts';
import { type Step, stepsOf } from '../history.ts';
import type { AnswerNeeds } from './show-answer.ts';
import { pages, type StepFacts } from './pages.ts';

/** Each is compared word by word. */
const MOST_STEPS = 20;

export const showHistory =
  ({ currentFaq, revisions }: Pick<AnswerNeeds, 'currentFaq' | 'revisions'>) =>
  async ({ parameters, query, receivedAt }: PageRequest): Promise<PageReply> => {
    const found = currentFaq().entry(parameters['id']);
    if (!found) return missing;
    const { id, title } = found;
    const steps = stepsOf(await revisions.of(id), receivedAt);
    const { shown, page } = pageOf(steps, wholeNumberIn(Number(query['at'])), MOST_STEPS);
    return pages.history.with({ id, title, steps: shown.map(stepFacts), page });
  };

const stepFacts = ({ at, is, before, now }: Step): StepFacts => ({
  day: formatDay(dayOf(at)),
  is,
  title: stretches(before?.title ?? now.title, now.title),
  text: is === 'withdrawn' ? [] : stretches(before?.answer ?? now.answer, now.answer),
  sources: now.source,
});
