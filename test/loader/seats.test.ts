// Seats that a council may well want are not complained of: a check that is too strict keeps the service from starting.
import assert from 'node:assert/strict';
import { checkSeats } from '../../features/coverage/content.ts';
import type { SeatRule, Seats, Wish } from '../../features/coverage/seats.ts';
import { sentence } from '../../platform/reading/problems.ts';
import { aSchool, madeUp, someSeats } from '../builders.ts';

const { schools, choices } = madeUp;
const areas = ['North', 'South', 'East'];
const seat = (id: string, over: Partial<SeatRule>): SeatRule => ({
  id,
  label: id,
  attribute: 'area',
  values: ['North'],
  min: 0,
  ...over,
});
const complaints = (over: Partial<Seats>, others = schools) =>
  checkSeats(someSeats(over), { schools: others, areas, choices }).map(sentence);

describe('seats.json', () => {
  it('takes types by the names of their groups', () => {
    const rules = [seat('special', { attribute: 'type', values: ['Special schools'], min: 2 })];
    assert.deepEqual(complaints({ rules }), []);
  });

  it('does not add up minima that one member can meet together', () => {
    const leaders = ['NLE', 'LLE'].map((value) =>
      seat(value, { attribute: 'system-leader', values: [value], min: 12 }),
    );
    const anyLeader = seat('any', { attribute: 'system-leader', values: ['NLE', 'LLE'], min: 12 });
    const byNameAndGroup = ['Community special school', 'Special schools'].map((value) =>
      seat(value, { attribute: 'type', values: [value], min: 12 }),
    );
    assert.deepEqual(complaints({ rules: [...leaders, anyLeader, ...byNameAndGroup] }), []);
  });

  it('lets maxima stay below the total while some members count towards none of them', () => {
    const rules = ['North', 'South', 'East'].map((area) => seat(area, { values: [area], max: 5 }));
    assert.equal(complaints({ rules }).length, 1);
    assert.deepEqual(complaints({ rules: rules.slice(1) }), []);
    assert.deepEqual(complaints({ rules }, [...schools, aSchool({ area: '' })]), []);
    const nlg = choices.systemLeader.map(({ value }) =>
      seat(value, { attribute: 'system-leader', values: [value], max: 1 }),
    );
    assert.deepEqual(complaints({ rules: nlg }), []);
  });

  it('adds up maxima of groups of types, and of roles', () => {
    const groups = ['Colleges', 'Universities', 'Independent schools', 'Local authority maintained schools'];
    const rest = ['Special schools', 'Other types', 'Academies', 'Free schools'];
    const types = [
      seat('a', { attribute: 'type', values: groups, max: 10 }),
      seat('b', { attribute: 'type', values: rest, max: 9 }),
    ];
    const roles = [seat('c', { attribute: 'role', values: choices.roles.map(({ value }) => value), max: 19 })];
    assert.match(complaints({ rules: types }).join(), /rules: type: max: is 19 in all/u);
    assert.match(complaints({ rules: roles }).join(), /rules: role: max: is 19 in all/u);
  });

  it('lets wishes overlap each other, and rules that leave room for them', () => {
    const rules = [
      seat('governors', { attribute: 'role', values: ['governor', 'chair-of-governors'], min: 4, max: 8 }),
    ];
    const wish = (id: string, over: Partial<Wish>): Wish =>
      seat(id, { attribute: 'role', values: ['governor'], ...over });
    const wishes = [
      wish('a', { min: 8 }),
      wish('b', { min: 1, max: 2 }),
      wish('c', { values: ['governor', 'other'], min: 9 }),
    ];
    assert.deepEqual(complaints({ rules, wishes }), []);
    assert.equal(complaints({ rules, wishes: [wish('d', { min: 9 })] }).length, 1);
  });
});
