// Signposts: a worry about a child, somebody who cannot cope, one pupil, somebody's job, a complaint. Their signs are looked for in the whole
// message before anything else is done with it; where one fits, people are shown whom to contact, and nothing is answered, counted, kept or logged.
// They are looked for again in what a card wants to pass on, so nothing of the kind reaches officers by another road.
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { content } from './content.ts';
import type { Known } from './name.ts';
import { signpostsNotReady } from './not-ready.ts';
import { personalIn } from './personal.ts';
import { signposts as learnSignposts, signsIn } from './signposts.ts';
import type { Signs } from './signs.ts';
import { wording } from './wording.ts';

export const signposts = feature(
  {
    name: 'signposts',
    cards,
    content,
    wording,
    studies: (content: Known) => ({ signs: signsIn(content) }),
    learns: ({ signs, ...content }: Known & { signs: Signs }) => ({
      signposts: learnSignposts(content, signs),
      personal: (text: string) => personalIn(text, signs.known),
    }),
  },
  (needs: Parameters<typeof signpostsNotReady>[0]) => ({ notReady: [signpostsNotReady(needs)] }),
);

// What other features may know of it.
export type { Personal } from './personal.ts';
export { pointTo, signpostFacts } from './signpost.ts';
export type { SignpostFacts } from './signpost-facts.ts';
export { signMistake } from './content.ts';
export { type Signposts, withSignsIn } from './signposts.ts';
export { type Signs, signsOf } from './signs.ts';
