// The seats of the steering group, and how far the nominations cover them. People choose; this only counts.
import type { NominationSummary } from './nomination/nomination.ts';
import type { School } from './school.ts';

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

/** What a school counts as. A type counts by its own name and by its group's ("Special schools"). */
const facetsOf = (
  school: Pick<School, 'phase' | 'area' | 'type' | 'typeGroup'>,
  attribute: Exclude<SeatAttribute, 'role'>,
): string[] => {
  switch (attribute) {
    case 'phase':
      return [school.phase];
    case 'area':
      return [school.area];
    case 'type':
      return [school.type, school.typeGroup];
  }
};

/** What a nominee counts as under an attribute. */
const valuesOf = ({ role, school }: NominationSummary, attribute: SeatAttribute): string[] =>
  attribute === 'role' ? [role] : facetsOf(school, attribute);

/** For each rule, how many nominees fit it and how many are missing to its minimum; in the order of seats.json. */
export const coverage = ({ rules }: Seats, nominees: readonly NominationSummary[]): Coverage[] =>
  rules.map((rule) => {
    const have = nominees.filter((nominee) =>
      valuesOf(nominee, rule.attribute).some((value) => rule.values.includes(value)),
    ).length;
    return { rule, have, short: Math.max(0, rule.min - have) };
  });

/** The open schools whose people could fill a seat of a rule; a rule on roles leaves all of them. */
export const schoolsFor = ({ attribute, values }: SeatRule, schools: readonly School[]): School[] =>
  schools.filter((school) => {
    if (school.status !== 'open') return false;
    return attribute === 'role' || facetsOf(school, attribute).some((value) => values.includes(value));
  });
