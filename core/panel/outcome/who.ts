// Who is to hear how it ended, at this moment; and whether the panel still fits the nominations that it was chosen from.
import type { NominationSummary } from '../../nomination/nomination.ts';
import { isEnteredOnly } from '../../nomination/nomination.ts';
import type { NominationSummaries } from '../../nomination/ports.ts';
import type { Service } from '../../round.ts';
import type { Panel, Why } from '../panel.ts';
import { barrierTo } from '../selection.ts';

export type WhoNeeds = { summaries: NominationSummaries; service: Service };

export type Hearers = {
  /** The panel as it is to be told: with a reason for each who hears, and no reserve who cannot be chosen any more. */
  panel: Panel;
  /** Everybody who is told, in the order of their references. */
  people: NominationSummary[];
  /** Those whom nobody considered: they could be chosen now, and could not, or were not there, when the panel was confirmed. */
  newcomers: NominationSummary[];
  /** Members who have withdrawn, or cannot be chosen any more, by reference. */
  lost: string[];
};

/** Whoever nominated themself and did not withdraw. */
export async function hearersOf(panel: Panel, { summaries, service }: WhoNeeds): Promise<Hearers> {
  const all = (await summaries.list(panel.round)).filter(({ state }) => state !== 'withdrawn');
  const { endorsementRequired } = service.round;
  const considered = new Set(panel.selection.candidates.map(({ id }) => id));
  const why = new Map<string, Why>();
  const newcomers: NominationSummary[] = [];
  for (const one of all) {
    const barrier = barrierTo(one, { endorsementRequired, pool: panel.pool });
    const known = considered.has(one.reference) ? panel.why[one.reference] : undefined;
    if (barrier) why.set(one.reference, { by: 'barrier', barrier });
    else if (known) why.set(one.reference, known);
    else newcomers.push(one);
  }
  const canBe = (id: string): boolean => why.has(id) && why.get(id)?.by !== 'barrier';
  return {
    panel: { ...panel, why: Object.fromEntries(why), reserves: panel.reserves.filter(canBe) },
    people: all.filter(({ reference }) => why.has(reference)).sort((a, b) => (a.reference < b.reference ? -1 : 1)),
    newcomers,
    lost: panel.members.map(({ id }) => id).filter((id) => !canBe(id)),
  };
}

/** Whether the bot can write to them; others get a letter. */
export const hasChat = (one: Pick<NominationSummary, 'person'>): boolean => !isEnteredOnly(one.person);
