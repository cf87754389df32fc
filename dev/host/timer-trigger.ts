// Timer triggers: NCRONTAB with six fields in UTC, as on Flex Consumption; a run that is still going is not overtaken by the next.
import { Cron } from 'croner';
import { z } from 'zod';
import type { Registration } from './core-module.ts';
import { triggerOf, type Invoke, type Trigger } from './invocation.ts';
import { resolveSettings } from './settings.ts';

const binding = z.object({ schedule: z.string(), runOnStartup: z.boolean().default(false) });

export type TimerFunction = { registration: Registration; schedule: string; runOnStartup: boolean };

/** The timer functions of an app. Throws a sentence for a schedule that is not NCRONTAB or that names a missing setting. */
export function timerFunctions(registrations: readonly Registration[]): TimerFunction[] {
  return registrations
    .filter((registration) => triggerOf(registration).type.toLowerCase() === 'timertrigger')
    .map((registration) => {
      const { name } = registration.metadata;
      const { schedule: written, runOnStartup } = binding.parse(triggerOf(registration).binding);
      const schedule = resolveSettings(written, name);
      try {
        // croner also knows L, W, # and ?, which Azure does not.
        if (/[LW#?]/u.test(schedule)) throw new TypeError('not NCRONTAB');
        cron(schedule).stop();
      } catch {
        throw new Error(
          `The function "${name}" has the schedule "${schedule}"; it should be six NCRONTAB fields, such as "0 0 7 * * 1-5" for 07:00 UTC on weekdays.`,
        );
      }
      return { registration, schedule, runOnStartup };
    });
}

// Azure demands that day of month and day of week both fit; old cron, and croner by default, are content with one.
const cron = (schedule: string) =>
  new Cron(schedule, { mode: '6-part', timezone: 'UTC', domAndDow: true, paused: true, protect: true });

/** What a timer function is given for a run now. */
export function timerTick(schedule: string, now: Date): Trigger {
  const next = cron(schedule).nextRun(now)?.toISOString() ?? '';
  const timer = {
    Schedule: { AdjustForDST: false },
    ScheduleStatus: { Last: now.toISOString(), Next: next, LastUpdated: now.toISOString() },
    IsPastDue: false,
  };
  return { input: { json: JSON.stringify(timer) } };
}

/** Starts all timers; the returned function stops them. */
export function startTimers(functions: readonly TimerFunction[], invoke: Invoke): () => void {
  const jobs = functions.map(({ registration, schedule, runOnStartup }) => {
    // A fault is already in the log; the next tick comes all the same.
    const run = async () => {
      await invoke(registration, timerTick(schedule, new Date())).catch(() => undefined);
    };
    const job = cron(schedule);
    job.schedule(run);
    job.resume();
    if (runOnStartup) void run();
    return job;
  });
  return () => {
    for (const job of jobs) job.stop();
  };
}
