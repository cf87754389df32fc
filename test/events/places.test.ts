// Places go to whoever signed up first, whatever happens in between: never more than there are, and each once.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { freeIn, givePlaces, isStuck, join, leave, type Line } from '../../features/events/places.ts';
import { runs } from '../long.ts';

type Step = 'join' | 'give' | { leaves: number } | { capacity: number | null };

const capacity = fc.option(fc.integer({ min: 0, max: 8 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constant('join' as const) },
  { weight: 3, arbitrary: fc.constant('give' as const) },
  { weight: 3, arbitrary: fc.record({ leaves: fc.nat({ max: 30 }) }, { noNullPrototype: true }) },
  { weight: 1, arbitrary: fc.record({ capacity }, { noNullPrototype: true }) },
);

/** How things stand, who is signed up in the order in which they came, and how often each got a place. */
type World = { line: Line; in: number[]; given: Map<number, number> };

const holds = ({ line, ...world }: World): number[] => world.in.filter((number) => number <= line.reached);

function after(world: World, step: Step): World {
  const { line } = world;
  if (step === 'join') {
    const joined = join(line);
    return { ...world, line: joined.line, in: [...world.in, joined.number] };
  }
  if (step === 'give')
    return {
      ...world,
      line: givePlaces(
        line,
        world.in.filter((number) => number > line.reached),
      ),
    };
  if ('leaves' in step) {
    const number = world.in[step.leaves % Math.max(1, world.in.length)];
    if (number === undefined) return world;
    return { ...world, line: leave(line, number), in: world.in.filter((one) => one !== number) };
  }
  // Officers cannot make it smaller than the number of those who have a place.
  return { ...world, line: { ...line, capacity: step.capacity === null ? null : Math.max(step.capacity, line.taken) } };
}

describe('places', () => {
  it('are never more than there are, go in the order of signing up, and are given once and for good', () => {
    fc.assert(
      fc.property(capacity, fc.array(step, { maxLength: 60 }), (capacity, steps) => {
        let world: World = {
          line: { capacity, numbers: 0, reached: 0, taken: 0, waiting: 0 },
          in: [],
          given: new Map(),
        };
        for (const one of steps) {
          const before = holds(world);
          world = after(world, one);
          const now = holds(world);
          const { line, given } = world;
          for (const number of now) if (!before.includes(number)) given.set(number, (given.get(number) ?? 0) + 1);
          assert.ok(line.capacity === null || now.length <= line.capacity, 'more than there are');
          assert.deepEqual(now, world.in.slice(0, now.length), 'somebody was passed over');
          assert.deepEqual([line.taken, line.waiting], [now.length, world.in.length - now.length]);
          assert.ok(
            before.every((number) => now.includes(number) || !world.in.includes(number)),
            'a place was taken away',
          );
          assert.ok(
            [...given.values()].every((times) => times === 1),
            'a place was given twice',
          );
        }
        // However it came about: once free places are given, those who came first have them, and nobody waits for nothing.
        const { line } = after(world, 'give');
        assert.equal(isStuck(line), false);
        assert.equal(line.taken, Math.min(line.capacity ?? Infinity, world.in.length));
      }),
      { numRuns: runs(200, 20_000) },
    );
  });

  it('are not given to whoever comes while others wait, although one is free', () => {
    let line: Line = { capacity: 1, numbers: 0, reached: 0, taken: 0, waiting: 0 };
    for (let n = 0; n < 2; n += 1) line = join(line).line;
    line = leave(line, 1);
    assert.deepEqual([freeIn(line), isStuck(line)], [1, true]);
    line = join(line).line;
    assert.deepEqual([line.reached, line.waiting], [1, 2]);
    line = givePlaces(line, [2, 3]);
    assert.deepEqual([line.reached, line.taken, line.waiting], [2, 1, 1]);
  });
});
