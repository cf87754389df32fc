// The doctor: somebody who looks after the service asks in their own chat, or on a page, whether it is well. Officers and everybody else who
// type the word ask a question.
//
// What is looked at is declared where it belongs (`examines` of a feature, and doctor/ for settings, storage and Entra); this noun asks all of it,
// and shows the worst first. `npm run doctor` asks the same from a computer. That timers run is its own examination: one of them leaves a note. The same
// timer counts what was set aside on the queues, and tells staff channels where there is more of it than they were told.
import { administrators } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { RECIPIENT_COLUMNS } from '../../platform/notifications/store.ts';
import { cards } from './cards.ts';
import { askDoctor, type DoctorNeeds, isAsked, showDoctor } from './ask.ts';
import { timersRun } from './timers-run.ts';
import { notifications } from './notifications.ts';
import { lookForSetAside, planSetAside, type SetAsideNeeds, setAsideSource } from './set-aside.ts';
import { setAsideTold, ticks, type Ticks } from './store.ts';
import { wording } from './wording.ts';

export const doctor = feature(
  {
    name: 'doctor',
    cards,
    wording,
    patterns: { 'ask the doctor': { ...administrators, othersAsk: true, fits: isAsked } },
    personalPages: { 'GET /doctor': administrators },
    tables: {
      Doctor: {
        holds:
          'when a timer ran last; what staff channels were told of work that was set aside; a row that is written and removed by each look',
        personal: [...RECIPIENT_COLUMNS],
        kept: 'for good',
      },
    },
    stores: (tables) => ({ ticks: ticks(tables), setAsideTold: setAsideTold(tables) }),
    events: { 'set-aside.found': { table: 'Doctor' } },
    notifications,
    timers: { 'doctor-clock': { schedule: '0 7,22,37,52 * * * *' } },
    examines: timersRun,
  },
  (needs: DoctorNeeds & SetAsideNeeds & { ticks: Ticks }) => ({
    patterns: { 'ask the doctor': askDoctor(needs) },
    personalPages: { 'GET /doctor': showDoctor(needs) },
    events: { 'set-aside.found': planSetAside(needs) },
    notifications: { 'set-aside': setAsideSource(needs) },
    timers: {
      'doctor-clock': async () => {
        await needs.ticks.note(needs.clock());
        return lookForSetAside(needs)();
      },
    },
  }),
);
