// Checks what seats can be for: each rule and wish names values that exist, and no two rules on an attribute name the same.
import type { Choices } from '../nominations/index.ts';
import type { SeatAttribute, SeatRule, Seats } from './seats.ts';
import type { Service } from '../rounds/index.ts';
import { phases, typeGroups, types, type School } from '../schools/index.ts';
import { reportRepeats, whatIsThere, type ContentProblem } from '../../platform/reading/problems.ts';

export const FILE = 'seats.json';

export type Known = {
  schools: readonly School[];
  areas: readonly string[];
  choices: Choices | undefined;
};

export type List = 'rules' | 'wishes';

/** A problem in a field of a rule or wish. */
export const at = (list: List, item: string, field: string, is: string, should: string): ContentProblem => ({
  file: FILE,
  within: [list, item, field],
  is,
  should,
});

export function valueProblems(list: List, { id, attribute, values }: SeatRule, known: Known): ContentProblem[] {
  const options = optionsOf(attribute, known);
  const problems = values
    .filter((value) => options && !options.includes(value))
    .map((value) => at(list, id, 'values', whatIsThere(value), `should be one of ${options?.join(', ') ?? ''}`));
  reportRepeats(values, (value) => {
    problems.push(at(list, id, 'values', whatIsThere(value), 'should be there once only'));
  });
  return problems;
}

/** Nobody can count towards two rules on one attribute, so that their numbers can be added up. Leaders can have several designations. */
export function overlapProblems({ rules }: Seats): ContentProblem[] {
  const taken = new Map<string, string>();
  return rules
    .filter(({ attribute }) => attribute !== 'system-leader')
    .flatMap(({ id, attribute, values }) =>
      [...new Set(values)].flatMap((value) => {
        const other = taken.get(`${attribute} ${value}`);
        taken.set(`${attribute} ${value}`, id);
        if (other === undefined) return [];
        return [at('rules', id, 'values', whatIsThere(value), `should be in one rule only, and is in ${other} too`)];
      }),
    );
}

/** Kinds of school that are consulted exist: one that is misspelt would leave its schools out unseen. */
export const consultedProblems = ({ consulted = [] }: Pick<Service, 'consulted'>, known: Known): ContentProblem[] => {
  const options = optionsOf('type', known) ?? [];
  return consulted
    .filter((kind) => !options.some((option) => option.toLowerCase() === kind.toLowerCase()))
    .map((kind) => ({
      file: 'service.json',
      within: ['consulted'],
      is: whatIsThere(kind),
      should: `should be one of ${options.join(', ')}`,
    }));
};

/** What an attribute can be; `undefined` when the file that says so cannot be read. */
function optionsOf(attribute: SeatAttribute, { schools, areas, choices }: Known): string[] | undefined {
  switch (attribute) {
    case 'phase':
      return [...phases.values()];
    case 'type':
      return [
        ...new Set([
          ...[...types.values(), ...typeGroups.values()],
          ...schools.flatMap(({ type, typeGroup }) => [type, typeGroup]),
        ]),
      ];
    case 'area':
      return [...areas];
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

/** Whether every member has one of these values of an attribute. */
export function coversAll(attribute: SeatAttribute, covered: ReadonlySet<string>, known: Known): boolean {
  const coveredAll = (values: Iterable<string> = []) => {
    const all = [...values];
    return all.length > 0 && all.every((value) => covered.has(value));
  };
  switch (attribute) {
    case 'type':
      return coveredAll(types.values()) || coveredAll(typeGroups.values());
    case 'area':
    case 'district':
      return known.schools.every((school) => school[attribute] !== '') && coveredAll(optionsOf(attribute, known));
    case 'phase':
    case 'role':
      return coveredAll(optionsOf(attribute, known));
    case 'governor-category':
    case 'system-leader':
      return false;
  }
}
