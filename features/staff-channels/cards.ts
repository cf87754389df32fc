// The cards of staff channels, and what each is told.
import following from '../../adaptive-cards/staff-channels/following.json' with { type: 'json' };
import type followingSample from '../../adaptive-cards/staff-channels/following.sample.json';
import notFollowing from '../../adaptive-cards/staff-channels/not-following.json' with { type: 'json' };
import type notFollowingSample from '../../adaptive-cards/staff-channels/not-following.sample.json';
import { card } from '../../platform/card.ts';

export type FollowingFacts = {
  /** "8am"; empty where the channel gets no digest. */
  digestAt: string;
  /** "Monday" of a weekly digest. */
  weekday: string;
  /** Whether questions are posted as they come. */
  questions: boolean;
  already: boolean;
};

export const cards = {
  following: card<FollowingFacts, typeof followingSample>(following),
  notFollowing: card<{ was: boolean }, typeof notFollowingSample>(notFollowing),
};
