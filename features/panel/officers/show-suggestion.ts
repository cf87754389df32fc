// The card of a suggested panel: who is on it, what it is worth, what moved, and what can be tried.
import { openUntil } from '../../rounds/index.ts';
import { labelOf } from '../../coverage/index.ts';
import type { Reply } from '../../../platform/card.ts';
import type { Instant } from '../../../platform/calendar.ts';
import { filled } from '../../../platform/format.ts';
import type { Form, Message } from '../../../platform/turn.ts';
import { filledSeats } from '../filled.ts';
import { judge } from '../worth.ts';
import { asItIs, relaxed, seatsWith, shareOf } from '../selection.ts';
import { membersInWords, rangeInWords, relaxationInWords } from '../words.ts';
import type { MemberRow, Moved, PanelFacts, SuggestedFacts, TryInputs } from './choosing-facts.ts';
import { countsOf, inOrder } from './in-order.ts';
import { beforeIn, movedSince, triedIn } from './moved.ts';
import { supplyFor } from './supply.ts';
import { packed } from '../what-if.ts';
import { barredIn, carried, privateOnly, rowOf, solved, tryingIn, type ChoosingNeeds, type Solved } from './solved.ts';
import { cards } from '../cards.ts';

export const nothingTyped: TryInputs = { rule: '', smallest: '', largest: '', seats: '', who: '' };

/** What stands on the card besides the panel. `at`: when the officer looks. */
export type Beside = { at: Instant; moved: Moved | null; typed: TryInputs; problem: string | null };

/** The panel: the confirmed one where there is one, else what is suggested with all that is tried. Only in an officer's own chat. */
export const openPanel =
  (needs: ChoosingNeeds) =>
  async (turn: Message | Form): Promise<Reply> => {
    if (turn.place !== 'personal') return privateOnly(needs);
    const standing = await needs.panelStanding(turn);
    if (standing) return standing;
    const beside: Beside = { at: turn.receivedAt, moved: null, typed: nothingTyped, problem: null };
    if (turn.kind === 'message')
      return panelCard(await solved({ whatIf: asItIs, pool: 'all', members: [] }, needs), beside, needs);
    const now = await solved(tryingIn(turn.fields, needs), needs);
    const moved = 'was' in turn.fields ? movedSince(beforeIn(turn.fields, now.spoken), now) : null;
    return panelCard(now, { ...beside, moved }, needs);
  };

/** The card, or the one that says that nobody can be chosen yet. */
export function panelCard(now: Solved, { at, ...beside }: Beside, needs: ChoosingNeeds): Reply {
  const { selection, suggestion, trying, people, drawnBy, spoken } = now;
  const { round } = needs.service;
  const barred = barredIn(now, needs);
  if (selection.candidates.length === 0)
    return cards.none.with({ round: round.title, nominations: people.size, barred, trying: carried(trying) });
  const facts: PanelFacts = {
    round: round.title,
    seats: seatsWith(selection.seats, selection.whatIf).total,
    openUntil: openUntil(at, needs.service),
    candidates: selection.candidates.length,
    barred,
    tried: triedIn(now),
    suggested:
      suggestion.kind === 'panel' ? suggestedFacts(now, suggestion.members, { moved: beside.moved, needs }) : null,
    relaxations:
      suggestion.kind === 'panel'
        ? []
        : suggestion.relaxations.map((relaxation, n) => ({
            number: n + 1,
            words: relaxationInWords(relaxation, spoken),
            whatIf: packed(relaxed(trying.whatIf, relaxation)),
          })),
    stopped: suggestion.kind === 'impossible' && suggestion.stopped,
    supply: suggestion.kind === 'panel' ? [] : supplyFor(suggestion, now),
    hindrance: drawnBy.underWay ? needs.wording['draw.under-way'] : null,
    draw: needs.wording[drawnBy.sealed === null ? 'panel.draw.seed' : 'panel.draw.drawn'],
    rules: needs.seats.rules.map(({ id, label }) => ({
      value: id,
      title: `${label}: ${rangeInWords(id, trying.whatIf.changes, spoken)}`,
    })),
    shortlist: [...people.values()].some(({ state }) => state === 'shortlisted'),
    trying: carried(trying),
    ...beside,
  };
  return cards.panel.with(facts);
}

function suggestedFacts(
  now: Solved,
  members: readonly string[],
  { moved, needs }: Pick<Beside, 'moved'> & { needs: ChoosingNeeds },
): SuggestedFacts {
  const { selection, spoken } = now;
  const { unmet, deviations } = judge(selection, members);
  const seats = seatsWith(selection.seats, selection.whatIf);
  const chosen = new Set(members);
  const fitting = (rule: string) =>
    selection.candidates.filter(({ id, fits }) => chosen.has(id) && fits.includes(rule));
  return {
    rows: inOrder(members, { selection, person: spoken.person }).map((id) => memberRow(id, now, { moved, needs })),
    filled: filledSeats(members, selection),
    unmet: unmet.map(({ wish }) =>
      filled(needs.wording['panel.unmet'], {
        label: labelOf(wish, spoken.seats),
        have: membersInWords(fitting(wish).length, spoken),
        range: rangeInWords(wish, [], spoken),
      }),
    ),
    spread: deviations.map(({ rule }) => ({
      label: labelOf(rule, spoken.seats),
      have: fitting(rule).length,
      share: seatsOf(rule, seats.total, now).toFixed(1),
    })),
    byDraw: now.suggestion.byDraw,
  };
}

/** The seats that a rule's part of the register's schools would be. */
const seatsOf = (rule: string, total: number, { selection: { shares } }: Solved): number =>
  shares.schools === 0 ? 0 : ((shareOf(shares, rule) ?? 0) * total) / shares.schools;

function memberRow(
  id: string,
  now: Solved,
  { moved, needs }: Pick<Beside, 'moved'> & { needs: ChoosingNeeds },
): MemberRow {
  const { wording } = needs;
  const marks = [
    ...(now.selection.whatIf.in.includes(id) ? [wording['panel.mark.in']] : []),
    ...(moved?.came.some((one) => one.id === id) ? [wording['panel.mark.came']] : []),
  ];
  return { ...rowOf(id, now, needs), counts: countsOf(id, now.selection), mark: marks.join(', ') };
}
