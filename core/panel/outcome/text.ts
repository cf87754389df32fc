// What everybody hears of a panel, in their own case: the one place where it is worded, for previews, cards and letters alike.
import type { Contact } from '../../cards.ts';
import { filled, paragraphs } from '../../format.ts';
import type { Service } from '../../round.ts';
import type { Wording } from '../../wording.ts';
import type { Outcome, Panel, Why } from '../panel.ts';
import { numbered } from '../selection.ts';
import type { OutcomeText } from './facts.ts';
import { labelsOf, rulesBehind } from './rules.ts';

export type TextNeeds = { wording: Wording; service: Service };

/** How it ended for somebody when everybody was told. What becomes of seats later changes nothing of it. */
export function outcomeOf({ members, reserves, why }: Panel, id: string): Outcome {
  if (why[id]?.by === 'barrier') return 'not-selected';
  if (members.some((member) => member.id === id && member.insteadOf === null)) return 'selected';
  return reserves.includes(id) ? 'reserve' : 'not-selected';
}

/** Those who are told their number in the published list, if one was published. */
export const numbersIn = ({ sealed, selection }: Panel): ReadonlyMap<string, number> =>
  new Map(sealed === null ? [] : numbered(selection.candidates.map(({ id }) => id)));

/** What somebody hears when everybody is told; `undefined` where the panel knows nothing of them. */
export function outcomeText(panel: Panel, id: string, needs: TextNeeds): OutcomeText | undefined {
  const why = panel.why[id];
  if (!why) return undefined;
  const outcome = outcomeOf(panel, id);
  const { wording } = needs;
  const number = numbersIn(panel).get(id);
  return text(
    {
      heading: wording[`outcome.${outcome}.heading`],
      says: [wording[`outcome.${outcome}.text`], reasonFor(why, { outcome, panel, wording })],
      own: [
        ...(number === undefined ? [] : [filled(wording['outcome.own.number'], { number: String(number) })]),
        ...(why.by === 'draw' ? [filled(wording['outcome.own.place'], { place: String(why.place) })] : []),
      ],
      asks: outcome === 'selected',
    },
    needs,
  );
}

/** What a reserve hears to whom a seat is offered. */
export const offerText = (needs: TextNeeds): OutcomeText =>
  text(
    {
      heading: needs.wording['outcome.offer.heading'],
      says: [needs.wording['outcome.offer.text']],
      own: [],
      asks: true,
    },
    needs,
  );

type Parts = { heading: string; says: string[]; own: string[]; asks: boolean };

function text({ heading, says, own, asks }: Parts, { wording, service }: TextNeeds): OutcomeText {
  const { role: contact, email }: Contact = service.contact;
  const fill = (words: string) => filled(words, { round: service.round.title, contact, email });
  const end = asks ? wording['outcome.answer.chat'] : wording['outcome.contact'];
  return {
    heading: fill(heading),
    paragraphs: [...says, end].flatMap((part) => paragraphs(fill(part))),
    own,
    letterEnd: asks ? fill(wording['outcome.answer.letter']) : null,
  };
}

/** Why it ended so: by a rule, a wish, the register, the draw, or what officers decided. Nobody else is named. */
function reasonFor(why: Why, { outcome, panel, wording }: { outcome: Outcome; panel: Panel; wording: Wording }): string {
  const { selection, sealed } = panel;
  const side = outcome === 'selected' ? 'in' : 'out';
  switch (why.by) {
    case 'officers':
      return wording[`outcome.why.${side}.officers`];
    case 'barrier':
      return wording[`outcome.barrier.${why.barrier}`];
    case 'rule': {
      const rules = rulesBehind(why.needs, selection, wording).join(' ');
      return filled(wording[`outcome.why.${side}.rule`], { rules });
    }
    case 'wish':
      return filled(wording[`outcome.why.${side}.wish`], { labels: labelsOf(why.wishes, selection) });
    case 'spread':
      return filled(wording[`outcome.why.${side}.spread`], { labels: labelsOf(why.rules, selection) });
    case 'draw':
      return wording[`outcome.why.${side}.${sealed === null ? 'order' : 'draw'}`];
  }
}
