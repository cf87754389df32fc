// Erasing a person: what we keep of somebody is deleted, or stays without them where others need it, once two people at the council agree.
//
// It is folded over all tables, as the copy of somebody's data is (`platform/subject.ts`); nothing here names a table of others. A row that is
// theirs goes: by its key, its column `person`, or because its table says that its partition is about one person. A row about others or everybody
// stays without them: "A person whose data was erased" (`platform/erasing.ts`). Of what is gone the audit stays: what was done, when, and by which
// officer. Counts in records stay as they are.
//
// An officer, or whoever looks after the service, looks somebody up and asks for it; the card says how many records of what kind there are, and no content. Somebody else
// approves it, if there is still exactly that. A hold stops it at any time. Then a message for each stretch of a table does it (`step.ts`), on the
// queue of what is deleted at night, so it can be stopped anywhere. At the end there is a certificate, and nobody's name.
//
// What stands for them stays (`commitments.ts`), so that the council's directory does not bring them back. Whoever writes to the bot again is a new person.
//
// Anybody can ask for it: officers' checklist and digest say how many wait, and by when. That is 30 days, and it begins when they asked first.
import { everyone, officers, onDesk } from '../../platform/access.ts';
import { AUDIT_COLUMNS } from '../../platform/audit-row.ts';
import { feature } from '../../platform/feature.ts';
import { erasuresAudited } from './audited.ts';
import { cards } from './cards.ts';
import {
  approveErasure,
  askForErasure,
  cancelErasure,
  holdErasure,
  lookUp,
  releaseErasure,
  showErasures,
  showPerson,
} from './change.ts';
import { afterFault, lookUpAfterFault } from './after-fault.ts';
import { sections, tellErasures } from './digest.ts';
import { keepMine, type MineNeeds, showMine, wantErasure } from './mine.ts';
import { peopleWait } from './not-ready.ts';
import { actions } from './ports.ts';
import { eraseStep, resumeErasing } from './step.ts';
import { erasures as store, TABLE } from './store.ts';
import { wording } from './wording.ts';

const staff = { ...officers, administrators: true } as const;

export const erasure = feature(
  {
    name: 'erasure',
    cards,
    wording,
    words: { 'delete-my-data': everyone, erasures: { ...onDesk, administrators: true, othersAsk: true, shows: true } },
    buttons: {
      'erasure.want': everyone,
      'erasure.keep': everyone,
      'erasure.list': staff,
      'erasure.show': staff,
      'erasure.look-up': { ...staff, givesBack: true },
      'erasure.ask': { ...staff, givesBack: true },
      'erasure.cancel': staff,
      'erasure.approve': staff,
      'erasure.hold': { ...staff, givesBack: true },
      'erasure.release': staff,
    },
    audit: actions,
    tables: {
      [TABLE]: {
        holds: 'requests to delete somebody’s data, with approvals, holds and certificates',
        personal: [...AUDIT_COLUMNS, 'long0 and on'],
        kept: 'for good',
      },
    },
    stores: (tables) => ({ erasures: store(tables) }),
    digest: sections,
    offers: ['eraseNext', 'resumeErasures'],
  },
  (needs: MineNeeds) => ({
    words: { 'delete-my-data': showMine(needs), erasures: showErasures(needs) },
    buttons: {
      'erasure.want': wantErasure(needs),
      'erasure.keep': keepMine(needs),
      'erasure.list': showErasures(needs),
      'erasure.show': showPerson(needs),
      'erasure.look-up': { press: lookUp(needs), givesBack: lookUpAfterFault },
      'erasure.ask': { press: askForErasure(needs), givesBack: afterFault('open') },
      'erasure.cancel': cancelErasure(needs),
      'erasure.approve': approveErasure(needs),
      'erasure.hold': { press: holdErasure(needs), givesBack: afterFault('approved') },
      'erasure.release': releaseErasure(needs),
    },
    digest: { erasure: tellErasures(needs) },
    notReady: [peopleWait(needs)],
    audits: [erasuresAudited(needs)],
    offers: { eraseNext: eraseStep(needs), resumeErasures: resumeErasing(needs) },
  }),
);

// What other features may know of it.
export { type ErasureStep, erasureStep } from './job.ts';
