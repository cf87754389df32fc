// Coverage counts nominees under every seat they fit and says how many are missing; it decides nothing.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { coverageOf, type SeatRule } from '../../features/coverage/seats.ts';
import { aNomination, aSummary, madeUp } from '../builders.ts';

const { school } = aNomination();
const rule = (over: Partial<SeatRule>): SeatRule => ({
  id: 'r',
  label: 'R',
  attribute: 'phase',
  values: [],
  min: 0,
  ...over,
});
const have = (over: Partial<SeatRule>) =>
  coverageOf({ rules: [rule(over)] }, [aSummary(), aSummary({ role: 'governor' })])[0];

describe('seat coverage', () => {
  it('counts by phase, area, role, and by a type’s own name or its group’s', () => {
    assert.equal(have({ attribute: 'phase', values: ['Primary'] })?.have, 2);
    assert.equal(have({ attribute: 'area', values: ['East', 'North'] })?.have, 2);
    assert.equal(have({ attribute: 'role', values: ['governor', 'chair-of-governors'] })?.have, 1);
    assert.equal(have({ attribute: 'type', values: [school.type] })?.have, 2);
    assert.equal(have({ attribute: 'type', values: [school.typeGroup] })?.have, 2);
    assert.equal(have({ attribute: 'type', values: [school.type, school.typeGroup] })?.have, 2);
    assert.equal(have({ attribute: 'phase', values: ['Nursery'] })?.have, 0);
  });

  it('is short by what is missing to the minimum, and by nothing above it', () => {
    assert.equal(have({ values: ['Primary'], min: 5 })?.short, 3);
    assert.equal(have({ values: ['Primary'], min: 2 })?.short, 0);
    assert.equal(have({ values: ['Primary'], min: 1 })?.short, 0);
  });

  it('has one line for each rule, in the council’s order, whoever is nominated', () => {
    const someone = fc.record({
      role: fc.constantFrom('governor', 'headteacher'),
      area: fc.constantFrom('East', 'North'),
    });
    fc.assert(
      fc.property(fc.array(someone), (some) => {
        const nominees = some.map(({ role, area }) => aSummary({ role, school: { ...school, area } }));
        const lines = coverageOf(madeUp.seats, nominees);
        assert.deepEqual(
          lines.map((line) => line.rule.id),
          madeUp.seats.rules.map(({ id }) => id),
        );
        for (const line of lines) assert.equal(line.short, Math.max(0, line.rule.min - line.have));
      }),
    );
  });
});
