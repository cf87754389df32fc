// Confirms a panel: the one that the officer saw, with a reason. What takes long is worked out once it is saved.
import type { Reply } from '../../../platform/card.ts';
import type { Form } from '../../../platform/turn.ts';
import type { Ids } from '../../../platform/ports.ts';
import { textIn } from '../../../platform/fields.ts';
import { confirmCard } from '../officers/confirming.ts';
import { movedSince } from '../officers/moved.ts';
import { nothingTyped, panelCard } from '../officers/show-suggestion.ts';
import { privateOnly, solved, tryingIn, type ChoosingNeeds, type Solved } from '../officers/solved.ts';
import { auditOf } from '../audit.ts';
import { doneBy, type Panel } from '../panel.ts';
import type { Draws, Panels } from '../ports.ts';
import { reasonProblem } from './act-on-panel.ts';
import { standingCard, type StandingNeeds } from './standing.ts';

export type ConfirmNeeds = ChoosingNeeds & StandingNeeds & { panels: Panels; draws: Pick<Draws, 'find'>; ids: Ids };

/** Keeps the panel, if it is still the one that was seen; otherwise nothing is kept, and what has moved is shown. */
export const confirmPanel =
  (needs: ConfirmNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return privateOnly(needs);
    const { fields, receivedAt: at } = form;
    // 1. One panel a round; whoever comes second sees it.
    const standing = await needs.panels.find(needs.service.round.id);
    if (standing) return standingCard(standing, {}, needs);
    // 2. The same people as the officer saw.
    const trying = tryingIn(fields, needs);
    const now = await solved(trying, needs);
    const moved = movedSince(trying, now);
    if (moved || now.suggestion.kind === 'impossible' || !areSame(trying.members, now.suggestion.members))
      return panelCard(now, { at, moved, typed: nothingTyped, problem: null }, needs);
    // 3. A reason that says something, and no draw half way: nobody picks the order that suits.
    const reason = textIn(fields['reason']);
    const underWay = now.drawnBy.sealed === null && (await needs.draws.find(needs.service.round.id)) !== undefined;
    const problem = underWay ? 'draw.under-way' : reasonProblem(reason);
    if (problem) return confirmCard(now, { at, typed: reason, problem: needs.wording[problem] }, needs);
    // 4. Save it. The queue works out the rest.
    const version = (await needs.panels.counted(needs.service.round.id)) + 1;
    const panel = panelFrom(now, { members: now.suggestion.members, version, reason, form }, needs);
    const event = await needs.panels.save(panel, auditOf('panel.confirmed', { form, version, reason }, needs));
    const saved = event ? panel : await needs.panels.find(panel.round);
    return saved
      ? standingCard(saved, {}, needs)
      : panelCard(now, { at, moved, typed: nothingTyped, problem: null }, needs);
  };

const areSame = (some: readonly string[], others: readonly string[]): boolean =>
  JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());

function panelFrom(
  { selection, drawnBy, barriers, trying }: Solved,
  { members, version, reason, form }: { members: readonly string[]; version: number; reason: string; form: Form },
  { service }: ConfirmNeeds,
): Panel {
  return {
    round: service.round.id,
    version,
    selection,
    pool: trying.pool,
    seed: drawnBy.seed,
    sealed: drawnBy.sealed?.hash ?? null,
    members: members.map((id) => ({ id, insteadOf: null, answer: 'asked', at: form.receivedAt })),
    seatChanges: [],
    reserves: [],
    why: Object.fromEntries([...barriers].map(([id, barrier]) => [id, { by: 'barrier', barrier }])),
    workedOut: 'not-yet',
    confirmed: { ...doneBy(form), reason },
    told: null,
  };
}
