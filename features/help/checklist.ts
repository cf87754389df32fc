// What is not ready yet, for the officers' desk: every feature's checks at once, and a fault in one costs no other.
import type { Asking, Check } from '../../platform/checklist.ts';
import type { Command } from '../../platform/command.ts';
import type { Report } from '../../platform/ports.ts';
import type { Wording } from './wording.ts';

export type Checklist = {
  /** `says`: the word whose button leads on; empty for none. */
  notReady: { text: string; says: string }[];
  /** How many checks could not be made. */
  unchecked: number;
};

export type ChecklistNeeds = {
  /** Those of all features. */
  checks: () => readonly Check[];
  commands: readonly Command[];
  report: Report;
};

/** Asks all of them in one wave. */
export async function checklist({ checks, commands, report }: ChecklistNeeds, asking: Asking): Promise<Checklist> {
  const found = await Promise.allSettled(checks().map(async (check) => check(asking)));
  const faults = found.filter((one) => one.status === 'rejected');
  for (const { reason } of faults) report('checking what is not ready; the rest of the checklist is shown', reason);
  const titleOf = (id: string | undefined): string => commands.find((command) => command.id === id)?.title ?? '';
  const notReady = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  return { notReady: notReady.map(({ text, says }) => ({ text, says: titleOf(says) })), unchecked: faults.length };
}

/** Nobody answers while the only officer is away. Whoever sees the checklist is one. */
export const officersMissing =
  ({ officers, wording }: { officers: readonly string[]; wording: Wording }): Check =>
  () =>
    officers.length < 2 ? [{ text: wording['notReady.officers'] }] : [];
