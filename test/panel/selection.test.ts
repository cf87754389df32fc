// Who can be chosen, what counts of them, and the order of a draw, which anybody can compute again.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  asItIs,
  barrierTo,
  candidateOf,
  drawOrder,
  relaxed,
  seatsWith,
  sharesIn,
} from '../../features/panel/selection.ts';
import { aSchool, aSummary, someSeats } from '../builders.ts';

const phase = { id: 'primary', label: 'Primary', attribute: 'phase' as const, values: ['Primary'], min: 1, max: 2 };
const wish = { id: 'leaders', label: 'Leaders', attribute: 'system-leader' as const, values: ['NLE'], min: 1 };

describe('who can be chosen', () => {
  const rules = { endorsementRequired: true, pool: 'all' as const };
  const given = { ...aSummary().endorsement, state: 'given' as const };

  it('is whoever stands, is endorsed and came in time', () => {
    assert.equal(barrierTo(aSummary({ endorsement: given }), rules), null);
    assert.equal(barrierTo(aSummary(), rules), 'not-endorsed');
    assert.equal(barrierTo(aSummary(), { ...rules, endorsementRequired: false }), null);
    assert.equal(barrierTo(aSummary({ endorsement: given, state: 'ineligible' }), rules), 'ineligible');
  });

  it('is nobody who came late until officers accept it', () => {
    const late = { endorsement: given, late: true };
    assert.equal(barrierTo(aSummary(late), rules), 'late');
    assert.equal(barrierTo(aSummary({ ...late, lateDecision: 'accepted' }), rules), null);
    assert.equal(barrierTo(aSummary({ ...late, lateDecision: 'left-out' }), rules), 'left-out');
  });

  it('is only the shortlist where officers choose from it', () => {
    const pool = 'shortlisted' as const;
    assert.equal(barrierTo(aSummary({ endorsement: given }), { ...rules, pool }), 'not-shortlisted');
    assert.equal(barrierTo(aSummary({ endorsement: given, state: 'shortlisted' }), { ...rules, pool }), null);
  });
});

describe('a candidate', () => {
  it('is what the rules look at, and nothing else', () => {
    const summary = aSummary({ reference: 'TAS-1', systemLeader: ['SLE', 'NLE'] });
    assert.deepEqual(candidateOf(summary, someSeats({ rules: [phase], wishes: [wish] })), {
      id: 'TAS-1',
      lot: 1,
      fits: ['primary', 'leaders'],
      school: '900101',
      trust: '',
    });
  });
});

describe('the register', () => {
  it('says how many open schools fit each rule that looks at schools', () => {
    const schools = [aSchool(), aSchool({ status: 'closed' }), aSchool({ phase: 'Nursery' })];
    const seats = someSeats({ rules: [phase, { ...wish, id: 'not-of-schools' }] });
    assert.deepEqual(sharesIn(schools, seats), { schools: 2, of: { primary: 1 } });
  });
});

describe('the order of a draw', () => {
  it('is by the SHA-256 of the seed and the number in the list', () => {
    const ids = ['TAS-C', 'TAS-A', 'TAS-B'];
    const named = ids.map((id) => ({ id }));
    const ticket = (text: string) => createHash('sha256').update(text).digest('hex');
    const tickets = new Map([
      ['TAS-A', ticket('a seed 1')],
      ['TAS-B', ticket('a seed 2')],
      ['TAS-C', ticket('a seed 3')],
    ]);
    const expected = [...ids].sort((a, b) => ((tickets.get(a) ?? '') < (tickets.get(b) ?? '') ? -1 : 1));
    assert.deepEqual(drawOrder('a seed', named), expected);
    assert.deepEqual(drawOrder('a seed', named.toReversed()), expected);
  });
});

describe('rules that officers change', () => {
  const seats = someSeats({ rules: [phase] });

  it('are others for as long as they try them', () => {
    const changes = [
      { kind: 'max', rule: 'primary', to: 3 } as const,
      { kind: 'min', rule: 'primary', to: 0 } as const,
      { kind: 'total', to: 19 } as const,
    ];
    const changed = seatsWith(seats, { ...asItIs, changes });
    assert.deepEqual([changed.total, changed.rules], [19, [{ ...phase, min: 0, max: 3 }]]);
    assert.deepEqual(seatsWith(seats, asItIs), seats);
  });

  it('are relaxed by the later of two changes, and by letting people go', () => {
    const before = { in: ['a', 'b'], out: ['c'], changes: [{ kind: 'max', rule: 'primary', to: 3 } as const] };
    const relaxation = { changes: [{ kind: 'max', rule: 'primary', to: 4 } as const], release: ['a'], admit: ['c'] };
    assert.deepEqual(relaxed(before, relaxation), { in: ['b'], out: [], changes: relaxation.changes });
  });
});
