// The cards of staff channels, and what each is told.
import choose from '../../adaptive-cards/staff-channels/choose.json' with { type: 'json' };
import type chooseSample from '../../adaptive-cards/staff-channels/choose.sample.json';
import following from '../../adaptive-cards/staff-channels/following.json' with { type: 'json' };
import type followingSample from '../../adaptive-cards/staff-channels/following.sample.json';
import notFollowing from '../../adaptive-cards/staff-channels/not-following.json' with { type: 'json' };
import type notFollowingSample from '../../adaptive-cards/staff-channels/not-following.sample.json';
import test from '../../adaptive-cards/staff-channels/test.json' with { type: 'json' };
import type testSample from '../../adaptive-cards/staff-channels/test.sample.json';
import { card } from '../../platform/card.ts';
import type { Choice } from '../../platform/choices.ts';

export type FollowingFacts = {
  /** "8am"; empty where the channel gets no digest. */
  digestAt: string;
  /** "Monday" of a weekly digest. */
  weekday: string;
  /** Whether questions are posted as they come. */
  questions: boolean;
  /** "Burnley locality and the topic Events"; empty where it follows everything. */
  follows: string;
  already: boolean;
};

export type ChooseFacts = {
  /** What somebody typed that names nothing; empty where they typed nothing. */
  typed: string;
  topics: Choice[];
  places: Choice[];
  /** What is chosen, joined by commas. */
  inputs: { topics: string; places: string };
  fault: string | null;
};

export const cards = {
  choose: card<ChooseFacts, typeof chooseSample>(choose),
  following: card<FollowingFacts, typeof followingSample>(following),
  /** Posted and removed, to see whether that works. */
  test: card<Record<string, never>, typeof testSample>(test),
  notFollowing: card<{ was: boolean }, typeof notFollowingSample>(notFollowing),
};
