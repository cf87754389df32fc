// The seats of the steering group, and how far the nominations cover them. People choose; this only counts.
import type { NominationSummary } from './nomination/nomination.ts';

export type SeatAttribute = 'phase' | 'type' | 'area' | 'role';

/** A wish of the council: at least `min` (and at most `max`) seats for members whose attribute has one of `values`. */
export type SeatRule = {
  id: string;
  label: string;
  attribute: SeatAttribute;
  values: string[];
  min: number;
  max?: number;
};

export type Seats = { total: number; rules: SeatRule[] };

export type Coverage = { rule: SeatRule; have: number; short: number };

/** What a nominee counts as under an attribute. A type counts by its own name and by its group's ("Special schools"). */
const valuesOf = ({ role, school }: NominationSummary, attribute: SeatAttribute): string[] => {
  switch (attribute) {
    case 'role':
      return [role];
    case 'phase':
      return [school.phase];
    case 'area':
      return [school.area];
    case 'type':
      return [school.type, school.typeGroup];
  }
};

/** For each rule, how many nominees fit it and how many are missing to its minimum; in the order of seats.json. */
export const coverage = ({ rules }: Seats, nominees: readonly NominationSummary[]): Coverage[] =>
  rules.map((rule) => {
    const have = nominees.filter((nominee) =>
      valuesOf(nominee, rule.attribute).some((value) => rule.values.includes(value)),
    ).length;
    return { rule, have, short: Math.max(0, rule.min - have) };
  });
