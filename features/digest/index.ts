// The digest: what came in, what is missing and what waits, in each staff channel once a school day at 8am. Claim, post, confirm: never twice, and
// what cannot be known after a crash is said in the next one.
//
// A tick finds the latest school day on which it was 8am in London, and enqueues one message for each staff channel; a channel that has had that
// day's digest is left alone. So one of the two ticks does it, summer and winter. A digest missed while the service was down goes out at the next
// tick, and a run by hand sends what is due now, once. Claiming is an insert that only one can make. If it stops between posting and confirming
// it is marked unknown.
import { onDesk } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { DIGEST_AT, digestDue } from './due.ts';
import { type DigestNeeds, digestsDue, digestSoFar, sendDigest } from './send.ts';
import { digests } from './store.ts';

export const digest = feature(
  {
    name: 'digest',
    words: { digest: { ...onDesk, shows: true } },
    stores: (tables) => ({ digests: digests(tables) }),
    // After 07:00 and 08:00 UTC, one of which is 8am in London; the code decides. Flex Consumption has no timers in local time.
    // Half a minute late, because Azure sometimes ticks a few milliseconds early.
    timers: { 'digest-timer': { schedule: '30 0 7,8 * * 1-5' } },
    jobs: { digest: { schema: digestDue } },
    offers: ['digestAt'],
  },
  (needs: DigestNeeds) => ({
    words: { digest: digestSoFar(needs) },
    timers: { 'digest-timer': digestsDue(needs) },
    jobs: { digest: sendDigest(needs) },
    offers: { digestAt: () => DIGEST_AT },
  }),
);
