// Tells officers' checklist, once a round is over, that the service does not know when its group finished its work: until it does nothing is deleted.
import { closeOf } from '../../platform/calendar.ts';
import type { Check } from '../../platform/checklist.ts';
import { filled } from '../../platform/format.ts';
import type { ShowNeeds } from './show.ts';

/** A round is over when people have heard the outcome; where the council does not say when that is, at its close. */
export const finishNotSaid =
  ({ retention, service: { round }, wording }: ShowNeeds): Check =>
  async ({ now }) => {
    const kept = now < closeOf(round.outcomesBy ?? round.closes) ? undefined : await open(retention, round);
    return kept ? [{ text: filled(wording['notReady.retention'], { round: kept.title }), says: 'retention' }] : [];
  };

async function open(retention: ShowNeeds['retention'], round: { id: string; title: string }) {
  const known = await retention.rounds();
  return [...known, ...(known.some((one) => one.round === round.id) ? [] : [{ ...round, finished: null }])].find(
    ({ finished }) => finished === null,
  );
}
