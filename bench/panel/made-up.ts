// A made-up round for the benchmarks: people as the rules see them, spread as in a county, and forty rules.
import { drawOrder, type Candidate, type Selection } from '../../features/panel/selection.ts';
import type { SeatAttribute, SeatRule } from '../../features/coverage/seats.ts';
import { seeded, upTo, type Chance } from '../answers/seeded.ts';

/** The smallest and the largest number of seats for each value of an attribute, and how common the value is. */
type Values = { attribute: SeatAttribute; min: number[]; max: number[]; common: number[] };

const same = (value: number, times: number): number[] => Array<number>(times).fill(value);

/** Twelve districts in three areas, six phases, six kinds of school, seven roles and six categories of governors: 40 rules. */
const all: Values[] = [
  { attribute: 'area', min: same(6, 3), max: same(15, 3), common: [] },
  { attribute: 'district', min: same(1, 12), max: same(4, 12), common: [5, 4, 3, 6, 8, 5, 7, 3, 4, 6, 5, 7] },
  { attribute: 'phase', min: [8, 3, 1, 1, 1, 0], max: [14, 7, 3, 2, 3, 2], common: [75, 13, 4, 3, 4, 1] },
  { attribute: 'type', min: same(1, 6), max: same(12, 6), common: [40, 20, 8, 20, 10, 2] },
  { attribute: 'role', min: same(1, 7), max: same(9, 7), common: [30, 15, 25, 15, 5, 5, 5] },
  { attribute: 'governor-category', min: same(0, 6), max: same(4, 6), common: same(1, 6) },
];

const ruleId = (attribute: SeatAttribute, value: number): string => `${attribute}-${value}`;

const rules: SeatRule[] = all.flatMap(({ attribute, min, max }) =>
  min.map((least, value) => ({
    id: ruleId(attribute, value),
    label: ruleId(attribute, value),
    attribute,
    values: [`${value}`],
    min: least,
    max: max[value] ?? least,
  })),
);

const wishes: SeatRule[] = [
  { id: 'leaders', label: 'System leaders', attribute: 'system-leader', values: ['NLE'], min: 6 },
  { id: 'heads', label: 'Headteachers', attribute: 'role', values: ['0'], min: 8, max: 9 },
];

function oneBy(common: readonly number[], chance: Chance): number {
  let left = chance() * common.reduce((sum, one) => sum + one, 0);
  return Math.max(
    0,
    common.findIndex((one) => (left -= one) < 0),
  );
}

function candidate(n: number, people: number, chance: Chance): Candidate {
  const value = (attribute: SeatAttribute) =>
    oneBy(all.find((some) => some.attribute === attribute)?.common ?? [], chance);
  const [district, phase, type, role] = [value('district'), value('phase'), value('type'), value('role')];
  return {
    id: `TAS-${String(n).padStart(5, '0')}`,
    fits: [
      ruleId('district', district),
      ruleId('area', district % 3),
      ruleId('phase', phase),
      ruleId('type', type),
      ruleId('role', role),
      ...(role === 2 || role === 3 ? [ruleId('governor-category', value('governor-category'))] : []),
      ...(role === 0 ? ['heads'] : []),
      ...(chance() < 0.2 ? ['leaders'] : []),
    ],
    school: `school ${upTo(Math.ceil(people * 0.4), chance)}`,
    trust: type === 3 ? `trust ${upTo(60, chance)}` : '',
  };
}

/** The same for the same numbers. */
export function madeUpSelection(people: number, total: number, seed: number): Selection {
  const chance = seeded(seed);
  const candidates = Array.from({ length: people }, (_, n) => candidate(n, people, chance));
  const schools = 628;
  const shareOf = (rule: string) =>
    Math.round((schools * candidates.filter(({ fits }) => fits.includes(rule)).length) / people);
  const measured = rules.filter(({ attribute }) => attribute !== 'role' && attribute !== 'governor-category');
  return {
    seats: { total, rules, wishes, atMostOnePer: ['school', 'trust'], reserves: 2 },
    whatIf: { in: [], out: [], changes: [] },
    shares: { schools, of: Object.fromEntries(measured.map(({ id }) => [id, shareOf(id)])) },
    candidates,
    order: drawOrder('2020', candidates),
  };
}
