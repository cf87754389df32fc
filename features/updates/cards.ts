// The cards of updates, and what each is told.
import asked from '../../adaptive-cards/updates/asked.json' with { type: 'json' };
import type askedSample from '../../adaptive-cards/updates/asked.sample.json';
import form from '../../adaptive-cards/updates/form.json' with { type: 'json' };
import type formSample from '../../adaptive-cards/updates/form.sample.json';
import list from '../../adaptive-cards/updates/list.json' with { type: 'json' };
import type listSample from '../../adaptive-cards/updates/list.sample.json';
import preview from '../../adaptive-cards/updates/preview.json' with { type: 'json' };
import type previewSample from '../../adaptive-cards/updates/preview.sample.json';
import rising from '../../adaptive-cards/updates/rising.json' with { type: 'json' };
import type risingSample from '../../adaptive-cards/updates/rising.sample.json';
import start from '../../adaptive-cards/updates/start.json' with { type: 'json' };
import type startSample from '../../adaptive-cards/updates/start.sample.json';
import update from '../../adaptive-cards/updates/update.json' with { type: 'json' };
import type updateSample from '../../adaptive-cards/updates/update.sample.json';
import { card } from '../../platform/card.ts';
import type { FormFacts, ListFacts, PreviewFacts, RisingFacts, StartFacts, UpdateFacts } from './facts.ts';

export const cards = {
  /** From which day on the next one reports. */
  start: card<StartFacts, typeof startSample>(start),
  form: card<FormFacts, typeof formSample>(form),
  /** A draft as readers will get it. */
  preview: card<PreviewFacts, typeof previewSample>(preview),
  /** One that is published. */
  update: card<UpdateFacts, typeof updateSample>(update),
  list: card<ListFacts, typeof listSample>(list),
  rising: card<RisingFacts, typeof risingSample>(rising),
  /** To staff channels: an officer other than the author is to look at one. */
  asked: card<{ number: number; author: string; correction: boolean }, typeof askedSample>(asked),
};
