// Retention: what is kept of a round of nominations is deleted 12 months after its group has finished its work, as the privacy notice says.
//
// Each feature declares with its tables where the rows of a round lie (`platform/retention.ts`); nothing here names a table of others. Officers say
// on which day the group finished, and can hold what must stay for now, such as for a complaint. Once a round is over their checklist asks for the day, and their digest does once a month;
// without it nothing is deleted. Who enters a day that is long past has a week to put it right.
//
// A timer asks each night which rounds are due and sends one message for each. Each message deletes a bounded stretch of one table and asks for the
// next (`purge.ts`), so it can be stopped anywhere. At the end there is a certificate: how many records of which kind, kept until when, and no name.
import { officers, onDesk } from '../../platform/access.ts';
import { AUDIT_COLUMNS } from '../../platform/audit-row.ts';
import { feature } from '../../platform/feature.ts';
import type { ErasureStep } from '../erasure/index.ts';
import { retentionAudited } from './audited.ts';
import { cards } from './cards.ts';
import { afterFault, hold, release, setFinished } from './change.ts';
import { sections, tellRetention } from './digest.ts';
import { jobs } from './job.ts';
import { finishNotSaid } from './not-ready.ts';
import { actions } from './ports.ts';
import { beginPurges, type Purge, purge, type PurgeNeeds } from './purge.ts';
import { showRetention, type ShowNeeds } from './show.ts';
import { retention as store } from './store.ts';
import { wording } from './wording.ts';

type ErasureOffers = { eraseNext: (step: ErasureStep) => Promise<void>; resumeErasures: () => Promise<number> };

export const retention = feature(
  {
    name: 'retention',
    cards,
    wording,
    words: { retention: { ...onDesk, shows: true, othersAsk: true } },
    buttons: {
      'retention.show': officers,
      'retention.date': { ...officers, givesBack: true },
      'retention.hold': { ...officers, givesBack: true },
      'retention.release': officers,
    },
    audit: actions,
    tables: {
      Retention: {
        holds: 'when each group finished its work, who said so, holds, and certificates of what was deleted',
        personal: [...AUDIT_COLUMNS, 'held'],
        kept: 'for good',
      },
    },
    stores: (tables) => ({ retention: store(tables), everyTable: tables }),
    jobs,
    digest: sections,
    timers: { 'retention-nightly': { schedule: '0 45 1 * * *' } },
  },
  (needs: ShowNeeds & PurgeNeeds & ErasureOffers) => ({
    words: { retention: showRetention(needs) },
    buttons: {
      'retention.show': showRetention(needs),
      'retention.date': { press: setFinished(needs), givesBack: afterFault },
      'retention.hold': { press: hold(needs), givesBack: afterFault },
      'retention.release': release(needs),
    },
    jobs: { purge: (work: Purge | ErasureStep) => ('erasure' in work ? needs.eraseNext(work) : purge(needs)(work)) },
    timers: {
      'retention-nightly': async () =>
        (await needs.resumeErasures()) + (await beginPurges({ ...needs, round: needs.service.round })),
    },
    digest: { retention: tellRetention(needs) },
    notReady: [finishNotSaid(needs)],
    audits: [retentionAudited(needs)],
  }),
);
