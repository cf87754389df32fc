// Examines whether timers run: one of them leaves a note every quarter of an hour.
import { type Examination, fault, STORAGE_ANSWERS } from '../../platform/doctor/examination.ts';
import type { Ticks } from './store.ts';

/** Two may be late, and one may be lost. */
const LONGEST_MINUTES = 50;

export const timersRun = ({ ticks }: { ticks: Ticks }): Examination[] => [
  {
    group: 'work',
    name: 'timers run',
    after: [STORAGE_ANSWERS],
    look: async ({ now }) => {
      const last = await ticks.last();
      if (last === undefined) return 'no timer has run yet; look again in 15 minutes';
      const minutes = Math.floor((now.getTime() - Date.parse(last)) / 60_000);
      if (minutes <= LONGEST_MINUTES) return [];
      return [
        fault(
          'the timers',
          `have not run for ${minutes < 120 ? `${minutes} minutes` : `${Math.floor(minutes / 60)} hours`}`,
          'Open /api/health. If it says fail, read the log in Azure. Otherwise restart the function app.',
        ),
      ];
    },
  },
];
