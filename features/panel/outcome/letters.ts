// Letters for those whom the bot cannot write to: the same texts, to be printed or copied, behind a link that works once.
import { MINUTES, offer, type OfferNeeds } from '../../../platform/downloads/offer.ts';
import type { Reply } from '../../../platform/card.ts';
import type { File, Letter } from '../../../platform/downloads/file.ts';
import { filled } from '../../../platform/format.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form } from '../../../platform/turn.ts';
import { cards } from '../cards.ts';
import type { Deliveries } from '../../../platform/notifications/notification.ts';
import type { LettersHold } from '../downloads.ts';
import { outOfDate } from '../out-of-date.ts';
import type { Panels } from '../ports.ts';
import { asLetter, offerText, outcomeTexts, type TextNeeds } from './text.ts';
import { hasChat, type WhoNeeds } from './who.ts';

export type LettersNeeds = WhoNeeds & TextNeeds & { panels: Pick<Panels, 'find'>; deliveries: Pick<Deliveries, 'of'> };

/** Offers the letters once everybody is told. */
export const offerLetters =
  (needs: LettersNeeds & OfferNeeds & { chat: string }) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const { id: round } = needs.service.round;
    const letters = await lettersOf(round, needs);
    if (!letters) return outOfDate(needs);
    const count = letters.length;
    const holds: LettersHold = { kind: 'letters', round };
    const url = await offer(holds, { form, count }, needs);
    return cards.letters.with({ count, minutes: MINUTES, url });
  };

/** The letters as they stand when they are fetched; `undefined` where the panel was taken back since. */
export const lettersFile =
  (needs: LettersNeeds) =>
  async ({ round }: Omit<LettersHold, 'kind'>): Promise<File | undefined> => {
    const letters = await lettersOf(round, needs);
    return letters && { kind: 'letters', title: needs.wording['outcome.letters'], letters };
  };

/**
 * What those get who have no chat and to whom no email is sent, or was in vain: the outcome, or the seat that they are offered; `undefined`
 * while nobody is told.
 */
async function lettersOf(round: string, needs: LettersNeeds): Promise<Letter[] | undefined> {
  const panel = await needs.panels.find(round);
  if (!panel?.told) return undefined;
  // Whoever was told, whatever officers have made of their nomination since.
  const people = (await needs.summaries.list(round)).filter(({ state }) => state !== 'withdrawn');
  const textFor = outcomeTexts(panel, needs);
  const isOffered = (reference: string) =>
    panel.members.some(({ id, insteadOf }) => id === reference && insteadOf !== null);
  const without = people.filter((one) => !hasChat(one)).sort((a, b) => (a.reference < b.reference ? -1 : 1));
  const emailed = await emailedOf(
    without.map(({ reference }) => ({ reference, offered: isOffered(reference) })),
    round,
    needs,
  );
  return without
    .filter(({ reference }) => !emailed.has(reference))
    .flatMap(({ reference, name }): Letter[] => {
      const offered = isOffered(reference);
      const text = offered ? offerText(needs) : textFor(reference);
      if (!text) return [];
      const { heading, own } = text;
      const says = asLetter(text);
      const greeting = filled(needs.wording['outcome.letter.greeting'], { name });
      return [{ to: name, heading, paragraphs: [greeting, ...says.slice(0, -1), ...own, ...says.slice(-1)] }];
    });
}

/** To whom of these an email is on its way, or was taken. Whoever is offered a seat goes by the offer, which came last. */
async function emailedOf(
  people: readonly { reference: string; offered: boolean }[],
  round: string,
  { deliveries }: Pick<LettersNeeds, 'deliveries'>,
): Promise<ReadonlySet<string>> {
  const offers = people.filter(({ offered }) => offered).map(({ reference }) => reference);
  const [outcomes, seats] = await Promise.all([
    people.length > offers.length ? deliveries.of({ kind: 'outcome', round }) : [],
    Promise.all(offers.map((reference) => deliveries.of({ kind: 'seat', round, reference }))),
  ]);
  const last = [...outcomes.filter(({ about }) => !offers.includes(about)), ...seats.flat()];
  return new Set(last.filter(({ state }) => state !== 'failed' && state !== 'unknown').map(({ about }) => about));
}
