// Words what everybody hears of a panel, in their own case: the one place where it is worded, for previews, cards and letters alike.
import type { Wording, WordingCode } from '../wording.ts';
import { filled, paragraphs } from '../../../platform/format.ts';
import { labelsOf } from '../../coverage/index.ts';
import type { Service } from '../../rounds/index.ts';
import type { Outcome, Panel, Why } from '../panel.ts';
import { numbered, seatsWith } from '../selection.ts';
import type { OutcomeText } from './outcome-facts.ts';
import { rulesBehind } from './rules.ts';

export type TextNeeds = { wording: Wording; service: Service };

/** How it ended for somebody when everybody was told. What becomes of seats later changes nothing of it. */
export function outcomeOf({ members, reserves, why }: Panel, id: string): Outcome {
  if (why[id]?.by === 'barrier') return 'not-selected';
  if (members.some((member) => member.id === id && member.insteadOf === null)) return 'selected';
  return reserves.includes(id) ? 'reserve' : 'not-selected';
}

/** Those who are told their number in the published list, if one was published. */
export const numbersIn = ({ sealed, selection }: Panel): ReadonlyMap<string, number> =>
  new Map(sealed === null ? [] : numbered(selection.candidates));

/** What somebody hears when everybody is told; `undefined` where the panel knows nothing of them. */
export const outcomeText = (panel: Panel, id: string, needs: TextNeeds): OutcomeText | undefined =>
  outcomeTexts(panel, needs)(id);

/** The same for one after the other: what all of them hear is counted once. */
export function outcomeTexts(panel: Panel, needs: TextNeeds): (id: string) => OutcomeText | undefined {
  const numbers = numbersIn(panel);
  const values = demandFor(panel, needs.wording);
  return (id) => {
    const why = panel.why[id];
    if (!why) return undefined;
    const outcome = outcomeOf(panel, id);
    const place = why.by === 'draw' && panel.sealed !== null ? why.place : undefined;
    return text(
      {
        heading: `outcome.${outcome}.heading`,
        says: [{ code: `outcome.${outcome}.text`, values }, reasonFor(why, { outcome, panel, wording: needs.wording })],
        own: ownLines({ number: numbers.get(id)?.toString(), place: place?.toString() }, needs.wording),
        asks: outcome === 'selected',
      },
      needs,
    );
  };
}

/** "145 nominations" for "20 seats", those that were withdrawn by then not counted: the same in every text of a panel. */
function demandFor({ why, selection }: Panel, wording: Wording): Record<'nominations' | 'seats', string> {
  const counted = (what: 'nominations' | 'seats', n: number) =>
    filled(wording[`outcome.${what}.${n === 1 ? 'one' : 'many'}`], { n: String(n) });
  return {
    nominations: counted('nominations', Object.keys(why).length),
    seats: counted('seats', seatsWith(selection.seats, selection.whatIf).total),
  };
}

/** What only one person is told. */
export const ownLines = (
  { number, place }: { number: string | undefined; place: string | undefined },
  wording: Wording,
): string[] => [
  ...(number === undefined ? [] : [filled(wording['outcome.own.number'], { number })]),
  ...(place === undefined ? [] : [filled(wording['outcome.own.place'], { place })]),
];

/** What a reserve hears to whom a seat is offered. */
export const offerText = (needs: TextNeeds): OutcomeText =>
  text({ heading: 'outcome.offer.heading', says: [{ code: 'outcome.offer.text' }], own: [], asks: true }, needs);

/** The same as a letter or an email says it, where there is nothing to press. */
export const asLetter = ({ paragraphs: says, letterEnd }: OutcomeText): string[] =>
  letterEnd === null ? says : [...says.slice(0, -1), letterEnd];

type Sentence = { code: WordingCode; values?: Readonly<Record<string, string>> };
type Parts = { heading: WordingCode; says: Sentence[]; own: string[]; asks: boolean };

function text({ heading, says, own, asks }: Parts, { wording, service }: TextNeeds): OutcomeText {
  const { role: contact, email } = service.contact;
  const say = ({ code, values }: Sentence) =>
    filled(wording[code], { round: service.round.title, contact, email, ...values });
  const end: Sentence = { code: asks ? 'outcome.answer.chat' : 'outcome.contact' };
  return {
    heading: say({ code: heading }),
    paragraphs: [...says, end].flatMap((sentence) => paragraphs(say(sentence))),
    own,
    letterEnd: asks ? say({ code: 'outcome.answer.letter' }) : null,
  };
}

type Told = { outcome: Outcome; panel: Panel; wording: Wording };

/** Why it ended so: by a rule, a wish, the register, the draw, or what officers decided. Nobody else is named. */
function reasonFor(why: Why, { outcome, panel, wording }: Told): Sentence {
  const { selection, sealed } = panel;
  const side = outcome === 'selected' ? 'in' : 'out';
  switch (why.by) {
    case 'officers':
      return { code: `outcome.why.${side}.officers` };
    case 'barrier':
      return { code: `outcome.barrier.${why.barrier}` };
    case 'rule':
      return {
        code: `outcome.why.${side}.rule`,
        values: { rules: rulesBehind(why.needs, selection, wording).join(' ') },
      };
    case 'wish':
      return { code: `outcome.why.${side}.wish`, values: { labels: labelsOf(why.wishes, selection.seats) } };
    case 'spread':
      return { code: `outcome.why.${side}.spread`, values: { labels: labelsOf(why.rules, selection.seats) } };
    case 'draw':
      return { code: `outcome.why.${side}.${sealed === null ? 'order' : 'draw'}` };
  }
}
