// Tells officers' checklist, once a round is over, that the service does not know when its group finished its work: until it does nothing is deleted.
import { closeOf, type Instant } from '../../platform/calendar.ts';
import type { Check } from '../../platform/checklist.ts';
import { filled } from '../../platform/format.ts';
import type { RoundKept } from './round.ts';
import { newRound, type ShowNeeds } from './show.ts';

export type NotFinishedNeeds = Pick<ShowNeeds, 'retention' | 'service'>;

/** A round is over when people have heard the outcome; where the council does not say when that is, at its close. */
export async function notFinished(
  { retention, service: { round } }: NotFinishedNeeds,
  now: Instant,
): Promise<RoundKept | undefined> {
  if (now < closeOf(round.outcomesBy ?? round.closes)) return undefined;
  const known = await retention.rounds();
  const all = known.some((one) => one.round === round.id) ? known : [...known, newRound(round)];
  return all.find(({ finished }) => finished === null);
}

export const finishNotSaid =
  (needs: NotFinishedNeeds & Pick<ShowNeeds, 'wording'>): Check =>
  async ({ now }) => {
    const kept = await notFinished(needs, now);
    return kept
      ? [{ text: filled(needs.wording['notReady.retention'], { round: kept.title }), says: 'retention' }]
      : [];
  };
