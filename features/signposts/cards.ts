// The cards of signposts, and what each is told.
import signpost from '../../adaptive-cards/signposts/signpost.json' with { type: 'json' };
import type signpostSample from '../../adaptive-cards/signposts/signpost.sample.json';
import { card } from '../../platform/card.ts';
import type { SignpostContact } from './signpost-facts.ts';

export const cards = {
  /** `text` is Markdown, written by the council and trusted. What the person wrote is not among the facts. */
  signpost: card<{ title: string; urgent: string; text: string; contact: SignpostContact }, typeof signpostSample>(
    signpost,
  ),
};
