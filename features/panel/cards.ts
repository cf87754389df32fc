// The cards of panel, and what each is told.
import outcome from '../../adaptive-cards/panel/outcome.json' with { type: 'json' };
import type outcomeSample from '../../adaptive-cards/panel/outcome.sample.json';
import gone from '../../adaptive-cards/panel/void.json' with { type: 'json' };
import type goneSample from '../../adaptive-cards/panel/void.sample.json';
import preview from '../../adaptive-cards/panel/preview.json' with { type: 'json' };
import type previewSample from '../../adaptive-cards/panel/preview.sample.json';
import standing from '../../adaptive-cards/panel/standing.json' with { type: 'json' };
import type standingSample from '../../adaptive-cards/panel/standing.sample.json';
import letters from '../../adaptive-cards/panel/letters.json' with { type: 'json' };
import type lettersSample from '../../adaptive-cards/panel/letters.sample.json';
import panel from '../../adaptive-cards/panel/panel.json' with { type: 'json' };
import type panelSample from '../../adaptive-cards/panel/panel.sample.json';
import none from '../../adaptive-cards/panel/none.json' with { type: 'json' };
import type noneSample from '../../adaptive-cards/panel/none.sample.json';
import person from '../../adaptive-cards/panel/person.json' with { type: 'json' };
import type personSample from '../../adaptive-cards/panel/person.sample.json';
import found from '../../adaptive-cards/panel/found.json' with { type: 'json' };
import type foundSample from '../../adaptive-cards/panel/found.sample.json';
import confirm from '../../adaptive-cards/panel/confirm.json' with { type: 'json' };
import type confirmSample from '../../adaptive-cards/panel/confirm.sample.json';
import draw from '../../adaptive-cards/panel/draw.json' with { type: 'json' };
import type drawSample from '../../adaptive-cards/panel/draw.sample.json';
import drawPosted from '../../adaptive-cards/panel/draw-posted.json' with { type: 'json' };
import type drawPostedSample from '../../adaptive-cards/panel/draw-posted.sample.json';
import { card, type Contact } from '../../platform/card.ts';
import type { PanelDrawFacts } from './draw/draw-facts.ts';
import type { Barred, Carried, PanelFacts, PanelPersonFacts, PersonRow } from './officers/choosing-facts.ts';
import type { OutcomeFacts, PreviewFacts, StandingFacts } from './outcome/outcome-facts.ts';

export const cards = {
  outcome: card<OutcomeFacts, typeof outcomeSample>(outcome),
  /** To whoever answers for a seat that is not theirs. */
  void: card<{ contact: Contact }, typeof goneSample>(gone),
  preview: card<PreviewFacts, typeof previewSample>(preview),
  standing: card<StandingFacts, typeof standingSample>(standing),
  /** A page of letters that waits to be fetched, once. */
  letters: card<{ count: number; minutes: number; url: string }, typeof lettersSample>(letters),
  panel: card<PanelFacts, typeof panelSample>(panel),
  none: card<{ round: string; nominations: number; barred: Barred[]; trying: Carried }, typeof noneSample>(none),
  person: card<PanelPersonFacts, typeof personSample>(person),
  /** `more`: how many others fit beyond those that are listed. */
  found: card<
    { who: string; rows: PersonRow[]; more: number; problem: string | null; trying: Carried },
    typeof foundSample
  >(found),
  /** Before it is confirmed. `typed`: a reason that did not do. */
  confirm: card<
    {
      round: string;
      seats: number;
      openUntil: string;
      /** How many cannot be chosen for no other reason than that nobody has endorsed them. */
      unendorsed: number;
      rows: PersonRow[];
      tried: string[];
      typed: string;
      problem: string | null;
      trying: Carried;
    },
    typeof confirmSample
  >(confirm),
  draw: card<PanelDrawFacts, typeof drawSample>(draw),
  /** `words` and `seed` are empty unless it was drawn; `reason` unless it was given up. */
  drawPosted: card<
    {
      what: 'sealed' | 'drawn' | 'dropped';
      round: string;
      at: string;
      candidates: number;
      hash: string;
      words: string[];
      seed: string;
      reason: string;
    },
    typeof drawPostedSample
  >(drawPosted),
};
