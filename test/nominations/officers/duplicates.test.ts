// Possible duplicates: what makes two nominations alike, and what does not.
import assert from 'node:assert/strict';
import { duplicates, type AlikeReason } from '../../../features/nominations/duplicates.ts';
import { summaryOf, type Nomination } from '../../../features/nominations/nomination.ts';
import { withOfficers, nth, opened, received } from './officers.ts';
import { madeUp } from '../../builders.ts';

const listed = (...nominations: Nomination[]) => nominations.map((one) => summaryOf(one, one.receivedAt));

function reasons(first: Partial<Nomination>, other: Partial<Nomination>): AlikeReason[] {
  const [one, ...rest] = listed(nth(1, first), nth(2, other));
  assert(one);
  const found = duplicates([one, ...rest]);
  const alike = found.of(one);
  assert.equal(found.has(one), alike.length > 0);
  return alike.map(({ reason }) => reason);
}

const sameName: [string, string][] = [
  ['Ada Example', 'ada EXAMPLE'],
  ['Ada Example', 'Example Ada'],
  ['Ada Example', 'Example, Ada'],
  ['Ada Example', 'A. Example'],
  ['A Example', 'Ada Example'],
  ['A. Example', 'Example A'],
  ['Ada Example', 'Dr Ada Example'],
  ['Ada Grace Example', 'Ada Example'],
  ['A. G. Example', 'Ada Example'],
  ['Siân Ó Briain', 'Sian O Briain'],
  ['José Núñez', 'Jose Nunez'],
  ['Ann McDonald', 'Ann MacDonald'],
  ['Ann Mc Donald', 'Ann Mac Donald'],
  ['Pat O’Hara', "Pat O'Hara"],
  ['Anne-Marie Lee', 'Anne Marie Lee'],
];
const otherName: [string, string][] = [
  ['Ada Example', 'Alan Example'],
  ['Ada Example', 'Ada Sample'],
  ['A. Example', 'B. Example'],
  ['A. Example', 'Ada Sample'],
  ['Ada', 'Alan'],
  ['', 'Ada Example'],
  ['12', '13'],
];

describe('two nominations', () => {
  for (const [one, other] of sameName)
    it(`may be one person: "${one}" and "${other}"`, () => {
      assert.deepEqual(reasons({ name: one }, { name: other }), ['name']);
      assert.deepEqual(reasons({ name: other }, { name: one }), ['name']);
    });

  for (const [one, other] of otherName)
    it(`are two people: "${one}" and "${other}"`, () => {
      assert.deepEqual(reasons({ name: one }, { name: other }), []);
      assert.deepEqual(reasons({ name: other }, { name: one }), []);
    });

  it('may be one person by their email address, whatever its case and what follows a plus', () => {
    for (const email of ['Ada@school.example.org', ' ada+tas@School.example.org'])
      assert.deepEqual(reasons({ email: 'ada@school.example.org' }, { email }), ['email']);
    assert.deepEqual(reasons({ email: 'ada@a.example.org' }, { email: 'ada@b.example.org' }), []);
  });

  it('may be two people from one school', () => {
    assert.deepEqual(reasons({ school: nth(1).school }, { school: nth(1).school }), ['school']);
  });

  it('may be endorsed by somebody who is nominated, found by name or address', () => {
    const endorser = { name: 'C. Chair', email: 'chris+1@example.org' };
    assert.deepEqual(reasons({ endorser }, { name: 'Chris Chair' }), ['endorser']);
    assert.deepEqual(reasons({ endorser }, { email: 'chris@example.org' }), ['endorser']);
    assert.deepEqual(reasons({ name: 'Chris Chair' }, { endorser }), []);
  });

  it('are not alike where one of them does not stand', () => {
    for (const over of [
      { state: 'withdrawn' },
      { state: 'ineligible' },
      { late: true, lateDecision: 'left-out' },
    ] as const) {
      assert.deepEqual(reasons({ name: 'Ada Example' }, { name: 'Ada Example', ...over }), []);
      assert.deepEqual(reasons({ name: 'Ada Example', ...over }, { name: 'Ada Example' }), []);
    }
  });
});

describe('a nomination', () => {
  it('may be endorsed by its own nominee, by address or name', () => {
    const email = 'ada@school.example.org';
    const other = { name: 'Tom Other', email: 'tom@example.org' };
    assert.deepEqual(reasons({ email, endorser: { ...other, email: 'ADA+x@school.example.org' } }, {}), [
      'endorses-self',
    ]);
    assert.deepEqual(reasons({ name: 'Ada Example', endorser: { ...other, name: 'A Example' } }, {}), [
      'endorses-self',
    ]);
  });

  it('is shown to officers with the reason and the others', async () => {
    const world = withOfficers();
    await received(world, nth(1, { name: 'Ada Example' }), nth(2, { name: 'Example Ada' }));
    const { alike, acts } = await opened(world, 'TAS-0001');
    assert.deepEqual(alike, [
      {
        why: madeUp.wording['label.alike.name'],
        others: [{ reference: 'TAS-0002', name: 'Example Ada', school: 'Bleak House Primary School' }],
        more: 0,
      },
    ]);
    assert.equal(acts.shortlist, true, 'nothing is blocked');
  });

  it('is found among two thousand that are all alike', () => {
    const all = listed(
      ...Array.from({ length: 2000 }, (_, n) => nth(n, { name: 'Ada Example', email: 'a@example.org' })),
    );
    const found = duplicates(all);
    assert.equal(all.filter(found.has).length, 2000);
    const [one] = all;
    assert(one);
    assert.equal(found.of(one).find(({ reason }) => reason === 'name')?.others.length, 1999);
  });
});
