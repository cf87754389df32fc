// Changes and reasons as officers and nominees read them.
import assert from 'node:assert/strict';
import type { Change } from '../../features/panel/selection.ts';
import { changeInWords, rangeInWords, relaxationInWords, whyInWords, type Spoken } from '../../features/panel/words.ts';
import { madeUp, someSeats } from '../builders.ts';

const spoken: Spoken = {
  seats: someSeats({
    rules: [
      { id: 'primary', label: 'Primary', attribute: 'phase', values: ['Primary'], min: 2, max: 10 },
      { id: 'governors', label: 'Governors', attribute: 'role', values: ['governor'], min: 1 },
    ],
    wishes: [{ id: 'heads', label: 'Headteachers', attribute: 'role', values: ['headteacher'], min: 6 }],
  }),
  school: (urn) => (urn === '900101' ? 'Bleak House Primary School' : urn),
  person: (id) => (id === 'A' ? 'Ada Example' : id),
  wording: madeUp.wording,
};

describe('a change of the rules, in words', () => {
  const cases: [Change, string][] = [
    [{ kind: 'total', to: 18 }, 'Fill 18 seats instead of 20'],
    [{ kind: 'max', rule: 'primary', to: 11 }, 'Allow up to 11 members for “Primary”, 1 more than the rule'],
    [{ kind: 'max', rule: 'primary', to: 8 }, 'Allow at most 8 members for “Primary”, 2 fewer than the rule'],
    [
      { kind: 'max', rule: 'governors', to: 3 },
      'Allow at most 3 members for “Governors”, where the rule has no largest number',
    ],
    [{ kind: 'min', rule: 'primary', to: 1 }, 'Accept as few as 1 member for “Primary”, 1 fewer than the rule'],
    [{ kind: 'min', rule: 'governors', to: 0 }, 'Accept nobody for “Governors”, 1 fewer than the rule'],
    [{ kind: 'min', rule: 'primary', to: 5 }, 'Ask for at least 5 members for “Primary”, 3 more than the rule'],
    [{ kind: 'min', rule: 'primary', to: 2 }, 'Keep the rule for “Primary”'],
    [
      { kind: 'per', per: 'school', of: '900101', to: 2 },
      'Allow 2 members from one school, Bleak House Primary School',
    ],
    [{ kind: 'per', per: 'trust', of: 'A trust', to: 2 }, 'Allow 2 members from one trust, A trust'],
  ];
  for (const [change, words] of cases)
    it(words, () => {
      assert.equal(changeInWords(change, spoken), words);
    });

  it('says all that a relaxation asks for, each once', () => {
    const relaxation = { changes: [{ kind: 'total' as const, to: 19 }], release: ['A'], admit: ['B'] };
    assert.deepEqual(relaxationInWords(relaxation, spoken), [
      'Fill 19 seats instead of 20',
      'No longer keep Ada Example in',
      'No longer leave B out',
    ]);
  });

  it('says the range of a rule as it is tried', () => {
    assert.equal(rangeInWords('primary', [], spoken), '2 to 10');
    assert.equal(rangeInWords('governors', [{ kind: 'min', rule: 'governors', to: 3 }], spoken), 'at least 3');
  });
});

describe('why somebody is on a panel or not, in words', () => {
  const why = (on: boolean, one: Parameters<typeof whyInWords>[0]) => whyInWords(one, { on, drawn: 9 }, spoken);

  it('says what decided, on either side', () => {
    assert.deepEqual(why(true, { by: 'officers' }), ['Officers chose to keep them in']);
    assert.deepEqual(why(false, { by: 'officers' }), ['Officers chose to leave them out']);
    assert.deepEqual(why(false, { by: 'barrier', barrier: 'not-endorsed' }), [
      'You cannot choose them because their nomination is not endorsed',
    ]);
    assert.match(why(true, { by: 'wish', wishes: ['heads'] }).join(), /^Without them.*“Headteachers”$/u);
    assert.match(why(false, { by: 'spread', rules: ['primary'] }).join(), /^With them.*“Primary”$/u);
    assert.match(why(true, { by: 'draw', place: 3 }).join(), /number 3 of 9/u);
  });

  it('says what would have to be otherwise, where a rule decided', () => {
    const needs = { changes: [{ kind: 'max' as const, rule: 'primary', to: 11 }], release: [], admit: [] };
    assert.deepEqual(why(false, { by: 'rule', needs: [needs] }).slice(1), [
      'Allow up to 11 members for “Primary”, 1 more than the rule',
    ]);
    assert.match(why(false, { by: 'rule', needs: [] }).join(' '), /together they leave no other choice/u);
  });

  it('says that one of several is enough, each on a line of its own', () => {
    const more = { changes: [{ kind: 'max' as const, rule: 'primary', to: 11 }], release: [], admit: [] };
    const both = { changes: [{ kind: 'total' as const, to: 19 }], release: ['TAS-1'], admit: [] };
    const [begin = '', ...ways] = why(false, { by: 'rule', needs: [more, both] });
    assert.match(begin, /Any one of these is enough/u);
    assert.equal(ways.length, 2);
    assert.match(ways[1] ?? '', /^Fill 19 seats instead of \d+ and No longer keep/u);
  });
});
