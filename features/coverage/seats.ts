// The seats of the steering group: what must hold, what the council would like, and how far nominations cover it.
import type { NominationSummary } from '../nominations/index.ts';
import type { School } from '../schools/index.ts';

/** What a rule can look at. All but the last three come from the register of schools. */
export const seatAttributes = [
  'phase',
  'type',
  'area',
  'district',
  'role',
  'governor-category',
  'system-leader',
] as const;
export type SeatAttribute = (typeof seatAttributes)[number];
type SchoolAttribute = Exclude<SeatAttribute, 'role' | 'governor-category' | 'system-leader'>;

/** At least `min` (and at most `max`) members whose attribute has one of `values`. */
export type SeatRule = {
  id: string;
  label: string;
  attribute: SeatAttribute;
  values: string[];
  min: number;
  max?: number;
};

/** A rule that may stay unmet. Each seat that is missing to it, or too many, counts `weight` times; once where it has none. */
export type Wish = SeatRule & { weight?: number };

/** What at most one member may come from. */
export const onlyOnes = ['school', 'trust'] as const;
export type OnlyOne = (typeof onlyOnes)[number];

export type Seats = {
  total: number;
  rules: SeatRule[];
  wishes: Wish[];
  atMostOnePer: OnlyOne[];
  /** How many ranked reserves are wanted for each seat. */
  reserves: number;
};

/** All that somebody can count towards. */
export const rulesIn = ({ rules, wishes }: Pick<Seats, 'rules' | 'wishes'>): Wish[] => [...rules, ...wishes];

/** “Primary”, “North”: the labels of rules and wishes; an id where there is no such rule any more. */
export const labelsOf = (ids: readonly string[], seats: Seats): string =>
  ids.map((id) => `“${labelOf(id, seats)}”`).join(', ');

export const labelOf = (id: string, seats: Seats): string => rulesIn(seats).find((rule) => rule.id === id)?.label ?? id;

export type Coverage = { rule: SeatRule; have: number; short: number };

/** What nominees are to the rules. */
export type Nominee = Pick<NominationSummary, 'role' | 'school' | 'governorCategory' | 'systemLeader'>;

/** What a school counts as. A type counts by its own name and by its group's ("Special schools"). */
const facetsOf = (
  school: Pick<School, 'phase' | 'area' | 'type' | 'typeGroup' | 'district'>,
  attribute: SchoolAttribute,
): string[] => {
  switch (attribute) {
    case 'phase':
      return [school.phase];
    case 'area':
      return [school.area];
    case 'district':
      return [school.district];
    case 'type':
      return [school.type, school.typeGroup];
  }
};

/** What a nominee counts as under an attribute. */
const valuesOf = (nominee: Nominee, attribute: SeatAttribute): string[] => {
  switch (attribute) {
    case 'role':
      return [nominee.role];
    case 'governor-category':
      return [nominee.governorCategory];
    case 'system-leader':
      return nominee.systemLeader;
    case 'phase':
    case 'type':
    case 'area':
    case 'district':
      return facetsOf(nominee.school, attribute);
  }
};

/** Whether a nominee counts towards a rule. */
export const fits = (nominee: Nominee, { attribute, values }: SeatRule): boolean =>
  valuesOf(nominee, attribute).some((value) => values.includes(value));

/** For each rule, how many nominees fit it and how many are missing to its minimum; in the order of seats.json. */
export const coverageOf = ({ rules }: Pick<Seats, 'rules'>, nominees: readonly Nominee[]): Coverage[] =>
  rules.map((rule) => {
    const have = nominees.filter((nominee) => fits(nominee, rule)).length;
    return { rule, have, short: Math.max(0, rule.min - have) };
  });

/** Whether a rule looks at schools, so that a panel can be compared with the register. */
export const looksAtSchools = (rule: SeatRule): rule is SeatRule & { attribute: SchoolAttribute } =>
  rule.attribute !== 'role' && rule.attribute !== 'governor-category' && rule.attribute !== 'system-leader';

/** The open schools whose people could fill a seat of a rule; a rule on people leaves all of them. */
export const schoolsFor = (rule: SeatRule, schools: readonly School[]): School[] =>
  schools.filter(
    (school) =>
      school.status === 'open' &&
      (!looksAtSchools(rule) || facetsOf(school, rule.attribute).some((value) => rule.values.includes(value))),
  );
/** How many a seat rule asks for, in words: "6 to 10", "4+". */
export const wantedOf = ({ min, max }: SeatRule): string =>
  max === undefined ? `${min}+` : min === max ? `${min}` : `${min} to ${max}`;

/** The most seats that can be tried: cards and people read lists of so many. */
export const MOST_SEATS = 60;
