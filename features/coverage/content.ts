// The seats of the steering group: that they can be filled at all, that wishes can be met, and that each names something that exists.
import * as z from 'zod';
import type { Files } from '../../platform/reading/files.ts';
import {
  group,
  id,
  list,
  listOfSome,
  oneOf,
  text,
  wholeNumber,
  wholeNumberBetween,
} from '../../platform/reading/values.ts';
import { MOST_SEATS, onlyOnes, seatAttributes, type SeatAttribute, type SeatRule, type Seats } from './seats.ts';
import { repeats, reportRepeats, whatIsThere, type ContentProblem } from '../../platform/reading/problems.ts';
import type { Service } from '../rounds/index.ts';
import { typeGroups } from '../schools/index.ts';
import {
  at,
  consultedProblems,
  coversAll,
  FILE,
  overlapProblems,
  valueProblems,
  type Known,
  type List,
} from './seat-values.ts';

const seatRule = {
  id,
  label: text,
  attribute: oneOf(seatAttributes),
  values: listOfSome(text),
  min: wholeNumber('a whole number of seats', 0),
  max: z.exactOptional(wholeNumber('a whole number of seats', 0)),
};

const seats = group({
  total: wholeNumberBetween(1, MOST_SEATS),
  rules: list(group(seatRule)),
  wishes: list(group({ ...seatRule, weight: z.exactOptional(wholeNumberBetween(1, 100)) })),
  atMostOnePer: list(oneOf(onlyOnes)),
  reserves: wholeNumberBetween(0, 5),
});

/** What is wrong with the seats that can be told without nominations. */
export function checkSeats(seats: Seats, known: Known): ContentProblem[] {
  return [
    ...idProblems(seats),
    ...onlyOneProblems(seats),
    ...(['rules', 'wishes'] as const).flatMap((list) =>
      seats[list].flatMap((item) => [...rangeProblems(list, item, seats), ...valueProblems(list, item, known)]),
    ),
    ...overlapProblems(seats),
    ...[...new Set(seats.rules.map(({ attribute }) => attribute))].flatMap((attribute) => [
      ...minimaProblems(attribute, seats),
      ...maximaProblems(attribute, seats, known),
    ]),
    ...seats.wishes.flatMap((wish) => contradictions(wish, seats)),
  ];
}

/** Panels and published lists name rules and wishes by their ids alike. */
function idProblems({ rules, wishes }: Seats): ContentProblem[] {
  const idsOf = (items: readonly SeatRule[]) => items.map(({ id }) => id);
  const taken = new Set(idsOf(rules));
  return [
    ...repeats({ file: FILE, list: 'rules', field: 'id', values: idsOf(rules) }),
    ...repeats({ file: FILE, list: 'wishes', field: 'id', values: idsOf(wishes) }),
    ...idsOf(wishes)
      .filter((id) => taken.has(id))
      .map((id) => at('wishes', id, 'id', whatIsThere(id), 'should not be the id of a rule too')),
  ];
}

function onlyOneProblems({ atMostOnePer }: Seats): ContentProblem[] {
  const problems: ContentProblem[] = [];
  reportRepeats(atMostOnePer, (per) => {
    problems.push({ file: FILE, within: ['atMostOnePer'], is: whatIsThere(per), should: 'should be there once only' });
  });
  return problems;
}

function rangeProblems(list: List, { id, min, max }: SeatRule, { total }: Seats): ContentProblem[] {
  const problem = (field: 'min' | 'max', value: number, should: string) =>
    at(list, id, field, whatIsThere(value), should);
  return [
    ...(min > total ? [problem('min', min, `should be ${total} (total) or fewer`)] : []),
    ...(max !== undefined && max < min ? [problem('max', max, `should be ${min} (min) or more`)] : []),
    ...(max !== undefined && max > total
      ? [problem('max', max, `should be ${total} (total) or fewer; leave it out where any number will do`)]
      : []),
  ];
}

/** Where a member counts towards one of these rules at most, their minima need a seat each. */
function minimaProblems(attribute: SeatAttribute, seats: Seats): ContentProblem[] {
  const { total } = seats;
  const rules = apart(attribute, seats);
  const sum = rules.reduce((all, { min }) => all + min, 0);
  if (sum <= total || rules.some(({ min }) => min > total)) return [];
  const parts = rules.map(({ label, min }) => `${label} ${min}`).join(', ');
  const should = `should be ${total} (total) or fewer together: lower some of them or raise the total`;
  return [at('rules', attribute, 'min', `is ${sum} in all (${parts})`, should)];
}

/** Where a member counts towards exactly one of these rules, their maxima must leave room for everybody. */
function maximaProblems(attribute: SeatAttribute, seats: Seats, known: Known): ContentProblem[] {
  const { total } = seats;
  const rules = apart(attribute, seats);
  const covered = new Set(rules.flatMap(({ values }) => values));
  const sum = rules.reduce((all, { max = Infinity }) => all + max, 0);
  if (sum >= total || !coversAll(attribute, covered, known)) return [];
  const parts = rules.map(({ label, max = 0 }) => `${label} ${max}`).join(', ');
  const should = `should be ${total} (total) or more together, as every member counts towards one of them: raise some of them or lower the total`;
  return [at('rules', attribute, 'max', `is ${sum} in all (${parts})`, should)];
}

/** The rules on an attribute, if nobody can count towards two of them; a type may be named by itself and by its group. */
function apart(attribute: SeatAttribute, { rules }: Seats): SeatRule[] {
  const some = rules.filter((rule) => rule.attribute === attribute);
  const groups = new Set(typeGroups.values());
  const byGroup = new Set(some.flatMap(({ values }) => values.map((value) => groups.has(value))));
  return attribute === 'system-leader' || (attribute === 'type' && byGroup.size > 1) ? [] : some;
}

/** A wish that a rule forbids: everybody who fits the one fits the other. */
function contradictions({ id, attribute, values, min, max }: SeatRule, { rules }: Seats): ContentProblem[] {
  return rules
    .filter((rule) => rule.attribute === attribute)
    .flatMap((rule) => [
      ...(rule.max !== undefined && rule.max < min && values.every((value) => rule.values.includes(value))
        ? [at('wishes', id, 'min', whatIsThere(min), `should be ${rule.max} (max of the rule ${rule.id}) or fewer`)]
        : []),
      ...(max !== undefined && max < rule.min && rule.values.every((value) => values.includes(value))
        ? [at('wishes', id, 'max', whatIsThere(max), `should be ${rule.min} (min of the rule ${rule.id}) or more`)]
        : []),
    ]);
}

export const content = {
  read: (files: Files) => ({ seats: files.json(FILE, seats) }),
  check: ({ seats, service, ...known }: Known & { seats: Seats | undefined; service: Service | undefined }) => [
    ...(seats ? checkSeats(seats, known) : []),
    ...(service ? consultedProblems(service, known) : []),
  ],
};
