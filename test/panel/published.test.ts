// What is published gives the same panel as what it was made of, number by number, and nothing by which anybody is named.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gather, seedOf } from '../../features/panel/gather.ts';
import { judge, type Broken } from '../../features/panel/worth.ts';
import {
  hashOf,
  listOf,
  listShape,
  publishedSelection,
  type PublishedList,
  type Sealed,
} from '../../features/panel/published.ts';
import { idOfNumber, selectionOf } from '../../features/panel/read-list.ts';
import { asItIs, drawOrder, numbered, type Selection } from '../../features/panel/selection.ts';
import { aSummary, madeUp, somePorts } from '../builders.ts';
import { aSelection, SCHOOLS, TRUSTS } from './selections.ts';

const sealed = ({ order, ...selection }: Selection): Sealed => ({ round: 'group-2027', pool: 'all', selection });

function read(text: string): Sealed {
  const read = selectionOf(listShape.parse(JSON.parse(text)));
  assert.ok(!('problems' in read));
  return read;
}

/** With ids as numbers, and schools and trusts as one word each: only who breaks a rule by how much counts. */
const plain = (broken: readonly Broken[], idOf: (id: string) => string) =>
  broken
    .map((one) => ('id' in one ? { ...one, id: idOf(one.id) } : one.kind === 'per' ? { ...one, of: '' } : one))
    .map((one) => JSON.stringify(one))
    .sort();

describe('a published selection', () => {
  it('is judged, and drawn from, exactly as the one it was made of', () => {
    const some = fc.tuple(aSelection(), fc.nat(), fc.string());
    fc.assert(
      fc.property(some, ([{ selection }, pick, seed]) => {
        const ids = selection.candidates.map(({ id }) => id);
        const numberOf = new Map(numbered(selection.candidates).map(([id, n]) => [id, idOfNumber(n)]));
        const idOf = (id: string) => numberOf.get(id) ?? `nobody: ${id}`;
        const { selection: list } = read(publishedSelection(sealed(selection)));
        const members = ids.filter((_, n) => (pick >> n) % 2 === 1);
        const one = judge(selection, members);
        const other = judge({ ...list, order: [] }, members.map(idOf));
        const { broken, ...worth } = one;
        assert.deepEqual({ ...other, broken: [] }, { ...worth, broken: [] });
        assert.deepEqual(plain(other.broken, String), plain(broken, idOf));
        assert.deepEqual(drawOrder(seed, list.candidates), drawOrder(seed, selection.candidates).map(idOf));
      }),
      { numRuns: 1000 },
    );
  });

  it('names no reference, school or trust', () => {
    fc.assert(
      fc.property(aSelection(), ({ selection }) => {
        const text = publishedSelection(sealed(selection));
        for (const { id } of selection.candidates) assert.ok(!text.includes(id));
        for (const name of [...SCHOOLS, ...TRUSTS.filter(Boolean)]) assert.ok(!text.includes(name));
      }),
    );
  });

  it('is the same text whatever order people, and properties, came in, and when it is read and published again', () => {
    fc.assert(
      fc.property(aSelection(), ({ selection }) => {
        const text = publishedSelection(sealed(selection));
        const { seats, candidates, ...rest } = selection;
        const turned = {
          ...rest,
          candidates: candidates.toReversed(),
          seats: {
            ...seats,
            rules: seats.rules.map(({ id, ...rule }) => ({ ...rule, id })),
          },
        };
        assert.equal(publishedSelection(sealed(turned)), text);
        assert.equal(publishedSelection(read(text)), text);
      }),
    );
  });

  it('is another text, with another hash, when one rule, one share or one person is another', () => {
    fc.assert(
      fc.property(aSelection(), ({ selection }) => {
        const before = hashOf(publishedSelection(sealed(selection)));
        const { seats, shares, candidates } = selection;
        const [first, ...others] = candidates;
        assert.ok(first);
        const fits = first.fits.includes('r-b') ? first.fits.filter((id) => id !== 'r-b') : [...first.fits, 'r-b'];
        const changed: Selection[] = [
          { ...selection, seats: { ...seats, total: seats.total + 1 } },
          { ...selection, shares: { ...shares, schools: shares.schools + 1 } },
          { ...selection, candidates: [{ ...first, fits }, ...others] },
        ];
        for (const one of changed) assert.notEqual(hashOf(publishedSelection(sealed(one))), before);
        assert.match(before, /^[\da-f]{64}$/u);
      }),
    );
  });

  it('holds nothing of what nominees say of themselves', async () => {
    const { ports } = somePorts();
    const summaries = [
      aSummary({ reference: 'TAS-BBBB' }),
      aSummary({ reference: 'TAS-CCCC', role: 'governor', governorCategory: 'parent' }),
    ];
    for (const one of summaries) await ports.summaries.put(one);
    const service = { ...madeUp.service, round: { ...madeUp.service.round, endorsementRequired: false } };
    const needs = { ...ports, ...madeUp, service };
    const { selection } = await gather({ whatIf: asItIs, pool: 'all', seed: seedOf(service) }, needs);
    const text = publishedSelection(sealed(selection));
    assert.equal(listOf(sealed(selection)).candidates.length, 2);
    const { name, email, school, endorser } = summaries[0] ?? aSummary();
    for (const word of [name, email, school.urn, school.name, school.district, endorser.name, 'TAS-', 'objectId'])
      assert.ok(!text.includes(word), word);
  });
});

describe('a list that is read', () => {
  const list = (): PublishedList =>
    listOf(
      sealed({
        seats: { total: 1, rules: [], wishes: [], atMostOnePer: [], reserves: 0 },
        whatIf: { in: ['a'], out: [], changes: [] },
        shares: { schools: 1, of: {} },
        candidates: ['a', 'b'].map((id) => ({ id, fits: [], school: '', trust: '' })),
        order: [],
      }),
    );
  const broken: [string, (list: PublishedList) => void, RegExp][] = [
    ['somebody is left out', ({ candidates }) => void candidates.shift(), /not numbered from 1/],
    ['somebody counts towards a rule that there is not', ({ candidates }) => void candidates[0]?.fits.push('x'), /“x”/],
    ['more schools fit a rule than there are', ({ shares }) => void (shares.of['x'] = 2), /More schools fit “x”/],
    ['nobody has the number that is fixed in', ({ whatIf }) => void whatIf.in.push(3), /number 3/],
    [
      'a rule is changed for a school that nobody is from',
      ({ whatIf }) => void whatIf.changes.push({ kind: 'per', per: 'school', of: 'S9', to: 2 }),
      /S9/,
    ],
  ];
  for (const [name, breaks, expected] of broken)
    it(`is refused when ${name}`, () => {
      const one = list();
      breaks(one);
      const read = selectionOf(one);
      assert.ok('problems' in read);
      assert.match(read.problems.join(' '), expected);
    });

  it('is refused when it holds more than it should', () => {
    const more = { ...list(), candidates: [{ number: 1, fits: [], school: '', trust: '', name: 'Ada Example' }] };
    assert.equal(listShape.safeParse(more).success, false);
    assert.equal(listShape.safeParse({ ...list(), version: 3 }).success, false);
  });
});
