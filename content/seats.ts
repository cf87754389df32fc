// The seats of the steering group: that they can be filled at all, and that each rule names something that exists.
import type { Choices } from '../core/choices.ts';
import type { SeatAttribute, SeatRule, Seats } from '../core/panel/seats.ts';
import type { School } from '../core/school.ts';
import { whatIsThere, type ContentProblem } from './problems.ts';
import { phases, types } from './register-codes.ts';
import { repeats } from './rules.ts';

const FILE = 'seats.json';

type Known = {
  schools: readonly School[];
  areas: readonly { area: string }[];
  choices: Choices | undefined;
};

export function checkSeats(seats: Seats, known: Known): ContentProblem[] {
  const ids = seats.rules.map(({ id }) => id);
  return [
    ...repeats({ file: FILE, list: 'rules', field: 'id', values: ids }),
    ...seats.rules.flatMap(rangeProblems),
    ...sumProblems(seats),
    ...valueProblems(seats, known),
  ];
}

function rangeProblems({ id, min, max }: SeatRule): ContentProblem[] {
  if (max === undefined || max >= min) return [];
  return [{ file: FILE, within: ['rules', id, 'max'], is: whatIsThere(max), should: `should be ${min} (min) or more` }];
}

/** A member has one phase, one type, one area and one role, so the minima of one attribute need a seat each. */
function sumProblems({ total, rules }: Seats): ContentProblem[] {
  return [...new Set(rules.map(({ attribute }) => attribute))].flatMap((attribute) => {
    const wanted = rules.filter((rule) => rule.attribute === attribute);
    const sum = wanted.reduce((seats, { min }) => seats + min, 0);
    if (sum <= total) return [];
    const parts = wanted.map(({ label, min }) => `${label} ${min}`).join(', ');
    const should = `should be ${total} (total) or fewer together: lower some of them or raise the total`;
    return [{ file: FILE, within: ['rules', attribute, 'min'], is: `is ${sum} in all (${parts})`, should }];
  });
}

function valueProblems({ rules }: Seats, known: Known): ContentProblem[] {
  const taken = new Map<string, string>();
  return rules.flatMap(({ id, attribute, values }) =>
    values.flatMap((value) => {
      const options = optionsOf(attribute, known);
      const place = { file: FILE, within: ['rules', id, 'values'], is: whatIsThere(value) };
      if (options && !options.includes(value)) return [{ ...place, should: `should be one of ${options.join(', ')}` }];
      const other = taken.get(`${attribute} ${value}`);
      taken.set(`${attribute} ${value}`, id);
      return other === undefined ? [] : [{ ...place, should: `should be in one rule only, and is in ${other} too` }];
    }),
  );
}

/** What an attribute can be; `undefined` when the file that says so cannot be read. */
function optionsOf(attribute: SeatAttribute, { schools, areas, choices }: Known): string[] | undefined {
  switch (attribute) {
    case 'phase':
      return [...phases.values()];
    case 'type':
      return [...new Set([...types.values(), ...schools.map(({ type }) => type)])];
    case 'area':
      return [...new Set(areas.map(({ area }) => area))];
    case 'district':
      return [...new Set(schools.map(({ district }) => district).filter(Boolean))];
    case 'role':
      return choices?.roles.map(({ value }) => value);
    case 'governor-category':
      return choices?.governorCategories.map(({ value }) => value);
    case 'system-leader':
      return choices?.systemLeader.map(({ value }) => value);
  }
}
