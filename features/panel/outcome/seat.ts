// One seat of a confirmed panel, as officers look at it: who would come in for whose it is, and what stands in the way.
import type { NominationSummary } from '../../nominations/index.ts';
import { filled } from '../../../platform/format.ts';
import type { Broken } from '../worth.ts';
import type { Panel } from '../panel.ts';
import type { Change, Selection } from '../selection.ts';
import type { ChosenSeat } from './outcome-facts.ts';
import { hindrances, nextFor, openSeats } from './next.ts';
import { rulesBehind } from './rules.ts';
import type { TextNeeds } from './text.ts';
import { candidatesNow, reservesNow, type WhoNeeds } from './who.ts';

type SeatNeeds = WhoNeeds & TextNeeds;

const MOST_RESERVES = 5;
const MOST_OFFERS = 20;
const MOST_RULES = 5;

/**
 * Who would come in for whose seat it is, or, where it is free, what can be done; `null` where it is nobody's, or somebody has it since,
 * or reserves are not worked out.
 */
export async function chosenSeat(
  panel: Panel,
  { seat, people }: { seat: string; people: ReadonlyMap<string, NominationSummary> },
  needs: SeatNeeds,
): Promise<ChosenSeat | null> {
  const member = panel.members.find(({ id }) => id === seat);
  const isOpen = openSeats(panel).includes(seat);
  if (panel.workedOut !== 'done' || !member || (member.answer === 'declined' && !isOpen)) return null;
  const reserves = await reservesNow(panel, needs);
  const next = nextFor(seat, { panel, among: reserves });
  const others = isOpen ? nextFor(seat, { panel, among: await candidatesNow(panel, needs) }) : [];
  const keeping = [...new Set([...next, ...others].map(({ id }) => id))].slice(0, MOST_OFFERS);
  const breaking = isOpen ? reserves.filter((id) => !keeping.includes(id)).slice(0, MOST_RESERVES) : [];
  const titleOf = (id: string) => {
    const one = people.get(id);
    return one ? `${one.name}, ${one.school.name}` : id;
  };
  return {
    seat,
    name: people.get(seat)?.name ?? seat,
    open: isOpen,
    answer: member.answer,
    reserves: next.slice(0, MOST_RESERVES).map(({ id }) => titleOf(id)),
    rules: next.length > 0 ? [] : rulesInTheWay(hindrances(seat, { panel, among: reserves }), panel, needs),
    offers: [
      ...keeping.map((id) => ({ value: id, title: titleOf(id) })),
      ...breaking.map((id) => ({
        value: id,
        title: filled(needs.wording['outcome.offer.breaks'], { name: titleOf(id) }),
      })),
    ],
  };
}

/** The rules that reserves would break at a seat, those of the nearest first. */
function rulesInTheWay(broken: readonly Broken[][], { selection }: Panel, { wording }: SeatNeeds): string[] {
  const sentences = broken.flat().flatMap((one) => ruleBroken(one, selection, wording));
  return [...new Set(sentences)].slice(0, MOST_RULES);
}

const ruleBroken = (broken: Broken, selection: Selection, wording: SeatNeeds['wording']): string[] => {
  const behind = (changes: Change[]) => rulesBehind([{ changes, release: [], admit: [] }], selection, wording);
  switch (broken.kind) {
    case 'total':
      return behind([{ kind: 'total', to: 0 }]);
    case 'min':
    case 'max':
      return broken.rule === null ? [] : behind([{ kind: broken.kind, rule: broken.rule, to: 0 }]);
    case 'per':
      return behind([{ kind: 'per', per: broken.per, of: broken.of, to: 0 }]);
    case 'in':
      return [wording['outcome.rule.release']];
    case 'out':
      return [wording['outcome.rule.admit']];
  }
};
