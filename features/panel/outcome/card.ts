// Shows one person how it ended: what they were told, and how they stand with a seat.
import type { Reply } from '../../../platform/card.ts';
import type { Panel } from '../panel.ts';
import type { OutcomeFacts, SeatAnswer } from './outcome-facts.ts';
import { asLetter, offerText, outcomeText, type TextNeeds } from './text.ts';
import { cards } from '../cards.ts';

export type ShowNeeds = TextNeeds;

/** How somebody stands with a seat. */
export function seatOf({ members }: Panel, id: string): SeatAnswer {
  const member = members.find((one) => one.id === id);
  if (member?.answer === 'declined' && members.some(({ insteadOf }) => insteadOf === id)) return 'gone';
  return member?.answer ?? 'none';
}

/**
 * What somebody was told, or what they are offered since. `of`: which of the two; by default what came last. `undefined` before
 * everybody is told, and for whoever is told nothing. `answer`: how they stand with their seat, where that is not what the panel says.
 * `byEmail`: as a letter says it, because nobody can press anything there.
 */
export function outcomeFacts(
  panel: Panel,
  reference: string,
  { of, answer: as, byEmail = false }: { of?: 'outcome' | 'seat'; answer?: SeatAnswer; byEmail?: boolean },
  needs: ShowNeeds,
): OutcomeFacts | undefined {
  if (!panel.told) return undefined;
  const member = panel.members.find(({ id }) => id === reference);
  const offered = (member?.insteadOf ?? null) !== null;
  const isOffer = of ? of === 'seat' : offered;
  const text = isOffer ? offerText(needs) : outcomeText(panel, reference, needs);
  if (!text) return undefined;
  const { heading, own } = text;
  const { contact } = needs.service;
  if (byEmail) return { heading, paragraphs: asLetter(text), own, reference, answer: 'none', contact };
  // An outcome that arrives after a seat was offered has no buttons: those are on the offer.
  const answer: SeatAnswer = offered && !isOffer ? 'none' : (as ?? seatOf(panel, reference));
  return { heading, paragraphs: text.paragraphs, own, reference, answer, contact };
}

export function outcomeCard(...given: Parameters<typeof outcomeFacts>): Reply | undefined {
  const facts = outcomeFacts(...given);
  return facts && cards.outcome.with(facts);
}
