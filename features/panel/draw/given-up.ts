// Finds the draws of a round that were given up, and how far each had come, from who did what to them.
import type { PanelAuditEntry } from '../audit.ts';

/** `sealed`: before anybody had entered words. `half`: one officer had. `drawn`: the order was known already. */
export const stages = ['sealed', 'half', 'drawn'] as const;

export type GivenUp = { hash: string; stage: (typeof stages)[number] };

/** The draws that were given up, the first first. `history`: all that was done to the round's draws, oldest first. */
export function givenUpIn(history: readonly PanelAuditEntry[]): GivenUp[] {
  const all: GivenUp[] = [];
  let [hash, parts] = ['', 0];
  for (const { did, reason = '' } of history) {
    if (did === 'draw.sealed') [hash, parts] = [reason, 0];
    if (did === 'draw.part-entered') parts += 1;
    if (did === 'draw.dropped') all.push({ hash, stage: stages[parts] ?? 'drawn' });
  }
  return all;
}
