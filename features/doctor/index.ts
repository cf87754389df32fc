// The doctor: somebody who looks after the service asks in their own chat, or on a page, whether it is well. Officers and everybody else who
// type the word ask a question.
//
// What is looked at is declared where it belongs (`examines` of a feature, and doctor/ for settings, storage and Entra); this noun asks all of it,
// and shows the worst first. `npm run doctor` asks the same from a computer. That timers run is its own examination: one of them leaves a note.
import { administrators } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { askDoctor, type DoctorNeeds, isAsked, showDoctor } from './ask.ts';
import { timersRun } from './timers-run.ts';
import { ticks, type Ticks } from './store.ts';

export const doctor = feature(
  {
    name: 'doctor',
    cards,
    patterns: { 'ask the doctor': { ...administrators, othersAsk: true, fits: isAsked } },
    personalPages: { 'GET /doctor': administrators },
    tables: {
      Doctor: {
        holds: 'when a timer ran last; a row that is written and removed by each look',
        personal: [],
        kept: 'for good',
      },
    },
    stores: (tables) => ({ ticks: ticks(tables) }),
    timers: { 'doctor-clock': { schedule: '0 7,22,37,52 * * * *' } },
    examines: timersRun,
  },
  (needs: DoctorNeeds & { ticks: Ticks }) => ({
    patterns: { 'ask the doctor': askDoctor(needs) },
    personalPages: { 'GET /doctor': showDoctor(needs) },
    timers: {
      'doctor-clock': async () => {
        await needs.ticks.note(needs.clock());
        return 0;
      },
    },
  }),
);
