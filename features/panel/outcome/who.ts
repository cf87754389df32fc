// Finds who is to hear how it ended, at this moment; and whether the panel still fits the nominations that it was chosen from.
import { hasChat as personHasChat, type NominationSummaries, type NominationSummary } from '../../nominations/index.ts';
import type { Mail } from '../../../platform/mail.ts';
import type { Service } from '../../rounds/index.ts';
import type { Panel, Why } from '../panel.ts';
import { barrierTo } from '../selection.ts';
import { stillFree } from './next.ts';

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
    const before = panel.why[one.reference];
    // Whoever was not in the draw cannot be in it any more: that is what they hear, not a reason to choose again.
    const isKnown = considered.has(one.reference) || isNotDrawn(before);
    if (barrier) why.set(one.reference, { by: 'barrier', barrier });
    else if (before && isKnown) why.set(one.reference, before);
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

const isNotDrawn = (why: Why | undefined): boolean => why?.by === 'barrier' && why.barrier === 'not-drawn';

/** Whether the bot can write to them; others get an email, if the council sends any, or a letter. */
export const hasChat = (one: Pick<NominationSummary, 'person'>): boolean => personHasChat(one.person);

/** Whether they can be told by letter only. */
export const getsLetter = (
  one: Pick<NominationSummary, 'person' | 'email'>,
  { mail }: { mail: Pick<Mail, 'to'> },
): boolean => !hasChat(one) && !mail.to(one.email);

/** The reserves who can still come in: who hold no seat, declined none, and could still be chosen. */
export const reservesNow = (panel: Panel, needs: WhoNeeds): Promise<string[]> =>
  ableNow(stillFree(panel, panel.reserves), panel, needs);

/** All who were chosen from and can still come in. */
export const candidatesNow = (panel: Panel, needs: WhoNeeds): Promise<string[]> =>
  ableNow(stillFree(panel, panel.selection.order), panel, needs);

/** Those of `among` who could still be chosen. */
export async function ableNow(among: readonly string[], panel: Panel, needs: WhoNeeds): Promise<string[]> {
  const { summaries, service } = needs;
  const { endorsementRequired } = service.round;
  const all = (await summaries.list(panel.round)).filter(({ state }) => state !== 'withdrawn');
  const able = all.filter((one) => barrierTo(one, { endorsementRequired, pool: panel.pool }) === null);
  const known = new Set(able.map(({ reference }) => reference));
  return among.filter((id) => known.has(id));
}
