// What officers try travels in cards, so anything can come back.
import assert from 'node:assert/strict';
import { MOST_SEATS } from '../../features/coverage/seats.ts';
import { asItIs } from '../../features/panel/selection.ts';
import { packed, readWhatIf, withChange, withPerson } from '../../features/panel/what-if.ts';
import { someSeats } from '../builders.ts';

const seats = someSeats({
  rules: [{ id: 'primary', label: 'Primary', attribute: 'phase', values: ['Primary'], min: 2, max: 4 }],
});
const read = (whatIf: unknown) => readWhatIf({ whatIf }, seats);

describe('what officers try, as a card sends it', () => {
  it('is read as it was sent', () => {
    const whatIf = {
      in: ['TAS-0001'],
      out: ['TAS-0002'],
      changes: [
        { kind: 'total', to: 18 },
        { kind: 'max', rule: 'primary', to: 5 },
        { kind: 'min', rule: 'primary', to: 0 },
        { kind: 'per', per: 'school', of: '900001', to: 2 },
      ],
    };
    assert.deepEqual(read(whatIf), whatIf);
  });

  it('is read as it was packed, whatever the names', () => {
    const whatIf = {
      in: ['TAS-0001', 'TAS-0003'],
      out: ['TAS-0002'],
      changes: [
        { kind: 'total' as const, to: 18 },
        { kind: 'max' as const, rule: 'primary', to: 5 },
        { kind: 'per' as const, per: 'trust' as const, of: 'A trust: “+ours” & 50% -theirs', to: 2 },
        { kind: 'per' as const, per: 'trust' as const, of: `The ${'Very '.repeat(30)}Long Trust`, to: 2 },
      ],
    };
    assert.deepEqual(read(packed(whatIf)), whatIf);
    assert.deepEqual(read('+a%b max:5 per:2:trust:%E0%A4%A max:x:primary max:5:primary:'), {
      ...asItIs,
      changes: [{ kind: 'max', rule: 'primary', to: 5 }],
    });
  });

  it('is nothing where it is no such thing', () => {
    for (const sent of [undefined, null, 'in', 7, [], { in: 7, out: {}, changes: 'all' }])
      assert.deepEqual(read(sent), asItIs);
  });

  it('leaves out what is unknown, of another shape or out of bounds', () => {
    const changes = [
      null,
      { kind: 'weight', to: 2 },
      { kind: 'total', to: 0 },
      { kind: 'total', to: MOST_SEATS + 1 },
      { kind: 'max', rule: 'unknown', to: 3 },
      { kind: 'max', rule: 'primary', to: '3' },
      { kind: 'min', rule: 'primary', to: -1 },
      { kind: 'per', per: 'district', of: 'North', to: 2 },
      { kind: 'per', per: 'school', of: '', to: 2 },
    ];
    assert.deepEqual(read({ in: [1, 'a b', 'x'.repeat(101), "'; drop"], out: [null], changes }), asItIs);
  });

  it('is bounded in size, and nobody is both in and out', () => {
    const many = Array.from({ length: 5000 }, (_, n) => `TAS-${n}`);
    const changes = many.map((of) => ({ kind: 'per', per: 'school', of, to: 2 }));
    const whatIf = read({ in: many, out: [...many].reverse(), changes });
    assert.equal(whatIf.in.length, 60);
    assert.equal(whatIf.out.length, 60);
    assert.equal(whatIf.changes.length, 30);
    assert.deepEqual(read({ in: ['A'], out: ['A', 'B'] }), { in: ['A'], out: ['B'], changes: [] });
  });
});

describe('changing what is tried', () => {
  it('puts a change in the place of one of the same thing', () => {
    const first = withChange([], { kind: 'max', rule: 'primary', to: 5 }, seats);
    const both = withChange(first, { kind: 'min', rule: 'primary', to: 1 }, seats);
    assert.deepEqual(withChange(both, { kind: 'max', rule: 'primary', to: 6 }, seats), [
      { kind: 'min', rule: 'primary', to: 1 },
      { kind: 'max', rule: 'primary', to: 6 },
    ]);
  });

  it('forgets a change that leaves the rules as they are', () => {
    const tried = withChange([], { kind: 'max', rule: 'primary', to: 5 }, seats);
    assert.deepEqual(withChange(tried, { kind: 'max', rule: 'primary', to: 4 }, seats), []);
    assert.deepEqual(withChange([], { kind: 'total', to: seats.total }, seats), []);
    assert.deepEqual(withChange([], { kind: 'per', per: 'trust', of: 'A trust', to: 1 }, seats), []);
  });

  it('keeps somebody in, leaves them out, or leaves them to the rules', () => {
    const kept = withPerson(asItIs, 'A', 'in');
    assert.deepEqual(kept, { in: ['A'], out: [], changes: [] });
    assert.deepEqual(withPerson(kept, 'A', 'out'), { in: [], out: ['A'], changes: [] });
    assert.deepEqual(withPerson(kept, 'A', 'rules'), asItIs);
  });
});
