// Meetings of the steering group, once its members have been told: for them and for officers, and for nobody else.
//
// Officers plan a meeting; each member hears of it, of each change, and the day before. At its end the group agrees headlines and for which schools
// they are: all, or some of the kinds that seats stand for ("Primary", "North"). Officers keep them, with a link to the action notes, and every
// member hears. A member who represents such schools may share the headlines with these: a message of `broadcasts`, whose words and schools nobody
// can change (`share.ts`). They preview it, and an officer reads it before it goes out. It is one message for each meeting and kind of schools, whichever
// member sends it, so that no school has it twice from its own members.
//
// Who is a member is asked of the panel each time: whoever declines a seat sees no meeting any more, and whoever comes in sees all of them. That is not
// in the table of permissions, which knows no members: its buttons are for everybody, and each handler asks (`members.ts`). To anybody else the word
// "meetings" is a question like others.
//
// All meetings of a round lie in one partition. A change is the next version, inserted beside its audit and outbox row, so of two at once one is refused.
import { everyone, officers, onDesk } from '../../platform/access.ts';
import { AUDIT_COLUMNS } from '../../platform/audit-row.ts';
import { feature } from '../../platform/feature.ts';
import { RECIPIENT_COLUMNS } from '../../platform/notifications/store.ts';
import { actions } from './audit.ts';
import { cards } from './cards.ts';
import { type EventNeeds, handleMeeting, reminderSource, toldSource } from './handle-event.ts';
import { notifications } from './notifications.ts';
import { agreeAfterFault, openAgree, saveAgreed } from './officers/agree.ts';
import { meetingsAudited } from './officers/audited.ts';
import { cancelMeeting, formAfterFault, openChange, openForm, type PlanNeeds, saveMeeting } from './officers/plan.ts';
import { shareHeadlines, type ShareNeeds } from './share.ts';
import { answerMember, listMeetings, showMeeting } from './show.ts';
import { meetings as store } from './store.ts';
import { wording } from './wording.ts';

export const meetings = feature(
  {
    name: 'meetings',
    cards,
    wording,
    words: {
      meetings: { ...onDesk, shows: true, othersAsk: true },
      'new-meeting': { ...onDesk, shows: true },
    },
    buttons: {
      'meeting.list': everyone,
      'meeting.show': everyone,
      'meeting.share': everyone,
      'meeting.open': officers,
      'meeting.change': officers,
      'meeting.save': { ...officers, givesBack: true },
      'meeting.cancel': officers,
      'meeting.agree': officers,
      'meeting.save-agreed': { ...officers, givesBack: true },
    },
    audit: [...actions],
    tables: {
      Meetings: {
        holds: 'meetings of the steering group with all their versions, who did what, and which members were told',
        personal: [...AUDIT_COLUMNS, ...RECIPIENT_COLUMNS],
        kept: 'for good',
      },
    },
    stores: (tables) => ({ meetings: store(tables) }),
    events: { 'meeting.changed': { table: 'Meetings' } },
    notifications,
  },
  (needs: PlanNeeds & ShareNeeds & EventNeeds) => ({
    words: { meetings: listMeetings(needs), 'new-meeting': openForm(needs) },
    buttons: {
      'meeting.list': listMeetings(needs),
      'meeting.show': showMeeting(needs),
      'meeting.share': shareHeadlines(needs),
      'meeting.open': openForm(needs),
      'meeting.change': openChange(needs),
      'meeting.save': { press: saveMeeting(needs), givesBack: formAfterFault },
      'meeting.cancel': cancelMeeting(needs),
      'meeting.agree': openAgree(needs),
      'meeting.save-agreed': { press: saveAgreed(needs), givesBack: agreeAfterFault(needs) },
    },
    events: { 'meeting.changed': handleMeeting(needs) },
    notifications: { 'meeting-told': toldSource(needs), 'meeting-reminder': reminderSource(needs) },
    heard: answerMember(needs),
    audits: [meetingsAudited(needs)],
  }),
);
