// The published file of a panel for officers: a link fetches it once. It names nobody, so it may be passed on and put on a website.
import { MINUTES, offer, type OfferNeeds } from '../../platform/downloads/offer.ts';
import type { Reply } from '../../platform/card.ts';
import type { File } from '../../platform/downloads/file.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import { everything, cards as nominationsCards, type NominationSummaries } from '../nominations/index.ts';
import type { Service } from '../rounds/index.ts';
import type { Compute } from './computations.ts';
import type { PanelHolds } from './downloads.ts';
import { givenUpIn } from './draw/given-up.ts';
import { standingCard, type StandingNeeds } from './outcome/standing.ts';
import { ableNow } from './outcome/who.ts';
import type { Draws, Panels } from './ports.ts';

type PanelFileNeeds = {
  panels: Pick<Panels, 'find'>;
  draws: Pick<Draws, 'find' | 'history'>;
  summaries: NominationSummaries;
  service: Service;
  compute: Compute;
};

/** Offers the published file of the round's panel. */
export const exportPanel =
  (needs: PanelFileNeeds & OfferNeeds & StandingNeeds) =>
  async (form: Form): Promise<Reply> => {
    const { service, panels, chat } = needs;
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat });
    const panel = await panels.find(service.round.id);
    if (!panel) return refusals.outOfDate.with({ contact: service.contact });
    if (panel.workedOut !== 'done') return standingCard(panel, {}, needs);
    const count = panel.selection.candidates.length;
    const holds: PanelHolds = { kind: 'panel', round: panel.round };
    const url = await offer(holds, { form, count }, needs);
    return nominationsCards.download.with({
      what: 'panel',
      count,
      minutes: MINUTES,
      url,
      reference: '',
      filter: everything,
    });
  };

/** The file; `undefined` where the panel was taken back since. */
export const panelFile =
  (needs: PanelFileNeeds) =>
  async ({ round }: Omit<PanelHolds, 'kind'>): Promise<File | undefined> => {
    const { panels, draws } = needs;
    const [panel, draw, history] = await Promise.all([panels.find(round), draws.find(round), draws.history(round)]);
    if (panel?.workedOut !== 'done') return undefined;
    // Reserves who withdrew, or whom officers found ineligible since.
    const able = await ableNow(panel.reserves, panel, needs);
    const gone = panel.reserves.filter((id) => !able.includes(id));
    const text = await needs.compute('published', { panel, beside: { draw, gone, givenUp: givenUpIn(history) } });
    return { kind: 'json', name: `panel-${round}.json`, text };
  };
