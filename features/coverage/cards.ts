// The cards of coverage, and what each is told.
import coverage from '../../adaptive-cards/coverage/coverage.json' with { type: 'json' };
import type coverageSample from '../../adaptive-cards/coverage/coverage.sample.json';
import nudge from '../../adaptive-cards/coverage/nudge.json' with { type: 'json' };
import type nudgeSample from '../../adaptive-cards/coverage/nudge.sample.json';
import { card } from '../../platform/card.ts';

type CoverageRow = { id: string; label: string; wanted: string; have: number; short: number };

export const cards = {
  coverage: card<
    {
      round: string;
      seats: number;
      nominations: number;
      /** How many open schools are consulted, and of which kinds: “Academies, Free schools”. */
      schools: number;
      consulted: string;
      /** `wanted`: "1 to 3". `short`: how many are missing to the minimum. */
      rows: CoverageRow[];
      /** The same of what the council would like. */
      wishes: CoverageRow[];
    },
    typeof coverageSample
  >(coverage),
  /** `schools`: how many the text is for; `networks`: theirs, where the council keeps any. */
  nudge: card<{ label: string; schools: number; networks: string[]; letter: string[] }, typeof nudgeSample>(nudge),
};
