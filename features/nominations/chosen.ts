// What a form and a receipt say once members have been chosen: nobody is promised a choice that is over.
import type { Reply } from '../../platform/card.ts';
import type { Panels } from '../panel/ports.ts';
import { formCard } from './form.ts';
import type { Nomination } from './nomination.ts';
import { receipt, type StandingNeeds } from './standing.ts';

type ChosenNeeds = StandingNeeds & { panels: Pick<Panels, 'find'> };

/** The form, which says so where everybody was told already. */
export async function formNow(form: Parameters<typeof formCard>[0], needs: ChosenNeeds): Promise<Reply> {
  const panel = await needs.panels.find(needs.service.round.id);
  return formCard({ ...form, chosen: (panel?.told ?? null) !== null }, needs);
}

/** The receipt: what happens next is as the council words it until everybody is told, and then what is left to happen. */
export async function receiptNow(
  nomination: Nomination,
  shown: Parameters<typeof receipt>[1],
  needs: ChosenNeeds,
): Promise<Reply> {
  const panel = await needs.panels.find(nomination.round);
  if (!panel?.told) return receipt(nomination, shown, needs);
  const code = panel.why[nomination.reference] ? 'outcome.afterwards.told' : 'outcome.afterwards.kept';
  return receipt(nomination, { ...shown, next: [needs.wording[code]] }, needs);
}
