// The step before a panel is confirmed: the same list once more, and a reason to give.
import { openUntil } from '../../rounds/index.ts';
import type { Reply } from '../../../platform/card.ts';
import type { Instant } from '../../../platform/calendar.ts';
import type { Form } from '../../../platform/turn.ts';
import { carried, solved, tryingIn, privateOnly, rowOf, type ChoosingNeeds, type Solved } from './solved.ts';
import { inOrder } from './in-order.ts';
import { openPanel, panelCard, nothingTyped } from './show-suggestion.ts';
import { movedSince, triedIn } from './moved.ts';
import { barrierTo } from '../selection.ts';
import { cards } from '../cards.ts';

const unendorsedOnly = ({ people, barriers, trying: { pool } }: Solved): number =>
  [...people.values()].filter(
    (one) =>
      barriers.get(one.reference) === 'not-endorsed' && barrierTo(one, { endorsementRequired: false, pool }) === null,
  ).length;

/** Asks for the reason, where the panel is still the one that was shown; else shows the panel as it is now, and what moved. */
export const askToConfirm =
  (needs: ChoosingNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return privateOnly(needs);
    if (await needs.panelStanding(form)) return openPanel(needs)(form);
    const at = form.receivedAt;
    const trying = tryingIn(form.fields, needs);
    const now = await solved(trying, needs);
    const moved = movedSince(trying, now);
    if (moved || now.suggestion.kind === 'impossible' || now.drawnBy.underWay)
      return panelCard(now, { at, moved, typed: nothingTyped, problem: null }, needs);
    return confirmCard(now, { at, typed: '', problem: null }, needs);
  };

/** The card that asks for a reason. `problem`: what is wrong with the one that was typed. */
export const confirmCard = (
  now: Solved,
  { at, ...asked }: { at: Instant; typed: string; problem: string | null },
  needs: ChoosingNeeds,
): Reply =>
  cards.confirm.with({
    round: needs.service.round.title,
    seats: now.trying.members.length,
    openUntil: openUntil(at, needs.service),
    unendorsed: unendorsedOnly(now),
    rows: inOrder(now.trying.members, { ...now, person: now.spoken.person }).map((id) => rowOf(id, now, needs)),
    tried: triedIn(now),
    trying: carried(now.trying),
    ...asked,
  });
