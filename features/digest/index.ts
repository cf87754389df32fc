// The digest: what came in, what is missing and what waits, in each staff channel: each school day at 8am, or when its officers want it. Claim,
// post, confirm: never twice, and what cannot be known after a crash is said in the next one.
//
// The timer ticks each half hour. For each staff channel it finds the latest school day on which a digest was due in London, and enqueues one
// message; a channel that has had that day's digest is left alone. So it is right summer and winter. A weekly digest whose day is in a holiday
// comes on the next school day. A digest missed while the service was down goes out at the next tick, and a run by hand sends what is due now,
// once. Claiming is an insert that only one can make. If it stops between posting and confirming it is marked unknown.
//
// Each digest is a numbered issue. What it said is kept in the transaction that claims it, with a hash, and never changed (`issue.ts`); sections keep
// ids of nominations and questions in place of names and words, which are looked up when officers see it again ("digest 12", "digests"). Where one is
// withdrawn its feature calls `takeFromDigests`: the posted card is replaced, without it, and says when it was corrected and why.
import { z } from 'zod';
import { officers, onDesk } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { dueDigest, TICKS } from './due.ts';
import { correctDigests, type CorrectNeeds, takeFromDigests, withdrawn } from './correct.ts';
import { cards } from './own-cards.ts';
import { howOftenIn } from './read-typed.ts';
import { type DigestNeeds, digestsDue, digestSoFar, sendDigest } from './send.ts';
import { chooseSettings, openSettings, settingsAfterFault, type SettingsNeeds, typeSettings } from './settings.ts';
import { listIssues, numberIn, showIssue, type ShowNeeds } from './show-issues.ts';
import { digests } from './store.ts';
import { wording } from './wording.ts';

const digestWork = (needs: DigestNeeds & CorrectNeeds) => {
  const [send, correct] = [sendDigest(needs), correctDigests(needs)];
  return (about: z.infer<typeof dueDigest> | z.infer<typeof withdrawn>): Promise<void> =>
    'withdrawn' in about ? correct(about) : send(about);
};

export const digest = feature(
  {
    name: 'digest',
    cards,
    wording,
    words: { digest: { ...onDesk, shows: true }, digests: { ...officers, shows: true } },
    patterns: {
      'choose how often': { ...officers, fits: (text) => howOftenIn(text) !== undefined },
      'show a digest': { ...officers, fits: (text) => numberIn(text) !== undefined },
    },
    buttons: {
      'digest.settings': officers,
      'digest.choose': { ...officers, givesBack: true },
      'digest.show': officers,
      'digest.list': officers,
    },
    stores: (tables) => ({ digests: digests(tables) }),
    // The code decides what is London time: Flex Consumption has no timers in local time.
    // Half a minute late, because Azure sometimes ticks a few milliseconds early.
    timers: { 'digest-timer': { schedule: TICKS } },
    // Corrections are on the same queue: each queue costs requests also while it is empty.
    jobs: { digest: { schema: z.union([dueDigest, withdrawn]) } },
    offers: ['takeFromDigests'],
  },
  (needs: DigestNeeds & SettingsNeeds & ShowNeeds & CorrectNeeds) => ({
    words: { digest: digestSoFar(needs), digests: listIssues(needs) },
    patterns: { 'choose how often': typeSettings(needs), 'show a digest': showIssue(needs) },
    buttons: {
      'digest.settings': openSettings(needs),
      'digest.choose': { press: chooseSettings(needs), givesBack: settingsAfterFault(needs) },
      'digest.show': showIssue(needs),
      'digest.list': listIssues(needs),
    },
    timers: { 'digest-timer': digestsDue(needs) },
    jobs: { digest: digestWork(needs) },
    offers: { takeFromDigests: takeFromDigests(needs) },
  }),
);
