// The members of a panel once everybody was told: who they are, and which schools each of them represents.
import type { NominationSummaries, NominationSummary } from '../../nominations/index.ts';
import { looksAtSchools, type SeatRule } from '../../coverage/index.ts';
import type { Recipient } from '../../../platform/notifications/notification.ts';
import { seated } from '../panel.ts';
import type { Panels } from '../ports.ts';
import { seatsWith } from '../selection.ts';
import { type EventNeeds, recipientsOf } from './notify-people.ts';

/** `represents`: the rules on schools that they count towards, such as “Primary” and “North”. */
export type PanelMember = Pick<NominationSummary, 'reference' | 'person' | 'name'> & { represents: SeatRule[] };

/** Those who hold a seat and did not decline it; nobody before everybody was told. */
export const membersNow =
  ({ panels, summaries }: { panels: Panels; summaries: NominationSummaries }) =>
  async (round: string): Promise<PanelMember[]> => {
    const [panel, all] = await Promise.all([panels.find(round), summaries.list(round)]);
    if (!panel?.told) return [];
    const { selection } = panel;
    const rules = seatsWith(selection.seats, selection.whatIf).rules.filter(looksAtSchools);
    const holding = new Set(seated(panel));
    return all
      .filter(({ reference, state }) => holding.has(reference) && state !== 'withdrawn')
      .map(({ reference, person, name }) => {
        const { fits = [] } = selection.candidates.find(({ id }) => id === reference) ?? {};
        return { reference, person, name, represents: rules.filter(({ id }) => fits.includes(id)) };
      });
  };

/** Where they are reached; those whom neither chat nor email reaches are not among them. */
export const memberRecipients =
  (needs: EventNeeds) =>
  async (round: string): Promise<Recipient[]> => {
    const panel = await needs.panels.find(round);
    return panel?.told ? recipientsOf(seated(panel), panel, needs) : [];
  };
