// What the card of retention is told.

/** A round of which an officer may open the card. */
export type RoundChoice = { id: string; title: string };

export type RetentionFacts = RoundChoice & {
  version: number;
  state: string;
  /** The date as it was typed or kept, and the reason for a hold. */
  inputs: { finished: string; reason: string };
  problem: { finished?: string; reason?: string };
  /** `gone`: all of it was deleted, so that nothing can be changed any more. */
  is: 'open' | 'held' | 'gone';
  saved: '' | 'dated' | 'held' | 'released';
  /** Somebody else has changed it meanwhile. */
  stale: boolean;
  fault: string | null;
  others: RoundChoice[];
  certificates: { title: string; at: string; until: string; deleted: { rows: string; what: string }[] }[];
};
