// Settings: officers and administrators change dates, contact, privacy notice, closures, seats and links of documents while the service runs.
//
// What can be changed is described once (`setting.ts`): its name, its kind, and where it stands in the council's files. A form is made of that. A
// change is held to the shapes and checks of the files, as it would be with them in it, and stands only once a second person approves it.
//
// A change that waits, and each version, is a row beside the revisions of the FAQ. To approve is one transaction over the number of publications:
// the version, the audit, all answers that quote what has changed, and an outbox event. So nobody approves what they have not seen, answers never
// say another date than forms, and each instance has settings with the read by which it sees publications: within a minute, and no read more. What stands
// takes the place of what the files said in the very objects that all features hold (`changeable.ts`).
//
// A file never writes over what was approved; `npm run settings -- export FOLDER` brings files up to it. Dates belong to their round: those of another
// round in the files stand. Where files and settings do not go together any more, the files stand, and officers are told. To undo a version is to propose
// what stood before.
import { officers, onDesk } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import type { PersonalRequest, PressFor } from '../../platform/personal-page.ts';
import { missing } from '../../platform/web-page.ts';
import { z } from 'zod';
import { settingsAudited } from './audited.ts';
import { cards } from './cards.ts';
import { approveChange, discardChange } from './decide.ts';
import { type FollowNeeds, handleApproved } from './follow.ts';
import { formAfterFault, openForm } from './form.ts';
import { showHistory } from './history.ts';
import { noChangeWaits, settingsNotReady } from './not-ready.ts';
import { showProposal } from './proposal.ts';
import { proposeChange, type ProposeNeeds, undoVersion } from './propose.ts';
import { showSettings } from './show.ts';
import { standingSettings, type StandingNeeds } from './standing.ts';
import { actions, PARTITION, TABLE } from './store.ts';
import { wording } from './wording.ts';

const staff = { ...officers, administrators: true } as const;

type Needs = Omit<ProposeNeeds & FollowNeeds & StandingNeeds & { press: PressFor }, 'standing'>;

export const settings = feature(
  {
    name: 'settings',
    cards,
    wording,
    words: { settings: { ...onDesk, administrators: true, shows: true, othersAsk: true } },
    buttons: {
      'settings.show': staff,
      'settings.change': staff,
      'settings.propose': { ...staff, givesBack: true },
      'settings.proposal': staff,
      'settings.approve': staff,
      'settings.discard': staff,
      'settings.history': staff,
      'settings.undo': staff,
    },
    personalPages: {
      'GET /settings': { ...staff, menu: { order: 12, says: 'desk.settings' }, word: 'settings' },
    },
    audit: actions,
    // The event's id is the version's.
    events: {
      'settings.approved': {
        table: TABLE,
        schema: z.strictObject({
          id: z.string().regex(/^settings\.\d{1,5}$/),
          partition: z.literal(PARTITION),
          kind: z.literal('settings.approved'),
        }),
      },
    },
    examines: noChangeWaits,
    offers: ['settingsStand'],
  },
  (given: Needs) => {
    const standing = standingSettings(given);
    const needs = { ...given, standing };
    return {
      words: { settings: showSettings(needs) },
      buttons: {
        'settings.show': showSettings(needs),
        'settings.change': openForm(needs),
        'settings.propose': { press: proposeChange(needs), givesBack: formAfterFault(needs) },
        'settings.proposal': showProposal(needs),
        'settings.approve': approveChange(needs),
        'settings.discard': discardChange(needs),
        'settings.history': showHistory(needs),
        'settings.undo': undoVersion(needs),
      },
      personalPages: {
        'GET /settings': async (request: PersonalRequest) =>
          (await needs.press(request, 'settings.show', {})) ?? missing,
      },
      events: { 'settings.approved': handleApproved(needs) },
      audits: [settingsAudited(needs)],
      notReady: [settingsNotReady(needs)],
      waiting: () => {
        const count = standing.proposals().filter(({ state }) => state === 'open').length;
        return Promise.resolve([{ count, text: given.wording['waiting.settings'], to: '/settings' }]);
      },
      offers: { settingsStand: standing.settingsStand },
    };
  },
);

// What other parts may know of it.
export type { CouncilFiles } from './ports.ts';
