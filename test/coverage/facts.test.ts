// What can be stated of the seats says the council's numbers in words.
import assert from 'node:assert/strict';
import { seatFacts } from '../../features/coverage/facts.ts';
import type { SeatRule } from '../../features/coverage/index.ts';

const rule = (label: string, min: number, max?: number): SeatRule => ({
  id: label.toLowerCase(),
  label,
  attribute: 'phase',
  values: [label],
  min,
  ...(max !== undefined && { max }),
});

describe('what can be stated of the seats', () => {
  it('is how many there are, and for whom how many are wanted', () => {
    const rules = [rule('Nursery', 1, 3), rule('Special', 2, 2), rule('Governors', 4), rule('Other', 0, 5)];
    const facts = seatFacts({ seats: { total: 20, rules } });
    assert.equal(facts['seats.total']?.says, '20');
    assert.equal(facts['seats.rules']?.says, 'Nursery 1 to 3, Special 2, Governors 4 or more');
  });

  it('corrects nobody when it changes: an answer that quotes it is still the same answer', () => {
    const facts = Object.values(seatFacts({ seats: { total: 20, rules: [] } }));
    assert.ok(facts.every(({ corrects }) => !corrects));
  });
});
