// What can be stated of advisers is how many there are, and its change corrects nobody.
import assert from 'node:assert/strict';
import { adviserFacts } from '../../features/advisers/stated.ts';
import { madeUp } from '../builders.ts';

describe('what can be stated of advisers', () => {
  it('is how many there are, each counted once', () => {
    const [one] = madeUp.advisers;
    assert.ok(one);
    const again = { ...one, kind: 'network' as const, of: 'Another network', email: one.email.toUpperCase() };
    const facts = adviserFacts({ advisers: [...madeUp.advisers, again] });
    assert.deepEqual(facts['advisers.number']?.says, String(madeUp.advisers.length));
    assert.ok(Object.values(facts).every(({ corrects }) => !corrects));
  });

  it('is nothing where the council has no table of them', () => {
    assert.deepEqual(adviserFacts({ advisers: [] }), {});
  });
});
