// A published file that is not, character by character, as it was published is refused; and so is one that was made to look as if it were.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { suggestPanel } from '../../features/panel/best-panel.ts';
import { textOf } from '../../features/panel/canonical.ts';
import { seedFrom } from '../../features/panel/draw/seed.ts';
import { firstShape } from '../../features/panel/first-file.ts';
import { hashOf, listOf, publishedSelection } from '../../features/panel/published.ts';
import { checked, panelShape, reservesFor } from '../../features/panel/published-panel.ts';
import { reservesOf } from '../../features/panel/replace.ts';
import { asItIs, drawOrder, numbered } from '../../features/panel/selection.ts';
import type { Solver } from '../../features/panel/solver.ts';
import { loadSolver } from '../../solver/highs.ts';
import { runs } from '../long.ts';
import { changedJson, changedText } from './mutations.ts';
import { play, wrongIn } from './rounds.ts';

const ROUND = 'group-2027';

/** A file as version 1 was written: people are numbered from 1, and the seed is made of the hash. */
function firstText(solver: Solver): string {
  const candidates = Array.from({ length: 16 }, (_, n) => ({
    id: `TAS-${String(n).padStart(2, '0')}`,
    fits: [...(n % 2 === 0 ? ['primary'] : []), ...(n % 3 === 0 ? ['governors'] : [])],
    ...{ school: `urn-${n % 12}`, trust: n % 5 === 0 ? 'Trust of Hope' : '' },
  }));
  const rule = (id: string, min: number) => ({ id, label: id, attribute: 'phase' as const, values: [id], min });
  const unordered = {
    seats: {
      ...{ total: 4, rules: [rule('primary', 2), rule('governors', 1)], wishes: [] },
      ...{ atMostOnePer: ['school' as const], reserves: 2 },
    },
    ...{ whatIf: { ...asItIs, out: ['TAS-03'] }, shares: { schools: 10, of: { primary: 5 } }, candidates },
  };
  const sealed = { round: ROUND, pool: 'all' as const, selection: unordered };
  const hash = hashOf(publishedSelection(sealed));
  const words: [string, string] = ['six blue dice', '4 2 6 6 1 3'];
  const seed = seedFrom(hash, words);
  const selection = { ...unordered, order: drawOrder(seed, candidates) };
  const suggestion = suggestPanel(selection, solver);
  assert.equal(suggestion.kind, 'panel');
  const numbers = new Map(numbered(candidates));
  const numbersOf = (ids: readonly string[]) => ids.map((id) => numbers.get(id) ?? 0);
  const reserves = reservesOf(suggestion.members, selection);
  const members = suggestion.members.map((id) => ({ id, insteadOf: null, answer: 'asked' as const, at: '' }));
  const seats = suggestion.members.map((id, n) => ({
    number: numbersOf(suggestion.members)[n] ?? 0,
    reserves: numbersOf(reservesFor(id, { members, selection, reserves }, [])),
  }));
  return textOf({
    ...{ format: 'roundtable-panel', version: 1, selection: listOf(sealed), seed, lottery: { hash, words } },
    ...{ chosen: numbersOf(suggestion.members), declined: [], reserves: numbersOf(reserves), gone: [], seats },
  });
}

/** The file of a round with a lottery, in which seats were declined, offered by officers and given back. */
async function lastText(): Promise<string> {
  let last = '';
  const turns = [
    ...[
      { does: 'record' as const, who: 8 },
      { does: 'offer' as const, who: 33 },
    ],
    ...[
      { does: 'decline' as const, who: 22 },
      { does: 'record' as const, who: 8 },
    ],
    ...[
      { does: 'accept' as const, who: 39 },
      { does: 'return' as const, who: 14 },
    ],
  ];
  const course = { salt: 8582, lottery: true, givenUp: [1 as const], early: [0], turns };
  await play(course, (text) => (last = text));
  return last;
}

/** What the council says, and nothing computes: who could not come in, whom officers chose, and which draws were given up. */
const SAID = /^(?:givenUp|gone|seatChanges\.\d+\.(?:gone|to))(?:\.|$)/u;

describe('a file that was changed', () => {
  let solver: Solver;
  let texts: { first: string; last: string };
  before(async () => {
    solver = await loadSolver();
    texts = { first: firstText(solver), last: await lastText() };
  });

  it('was honest before, and holds one of all there is', () => {
    for (const text of Object.values(texts)) assert.deepEqual(wrongIn(text, solver), []);
    const { seatChanges, givenUp, reserves, gone } = panelShape.parse(JSON.parse(texts.last));
    assert.deepEqual([...new Set(seatChanges.map(({ did }) => did))].sort(), ['declined', 'offered', 'returned']);
    assert.ok(givenUp.length > 0 && reserves.length > 0 && gone.length > 0);
  });

  for (const version of ['first', 'last'] as const)
    it(`is refused for its text alone, or says the same: the ${version} version`, () => {
      const text = texts[version];
      fc.assert(
        fc.property(changedText(text), ({ text: changed }) => {
          const isSame = changed.replace(/\n$/u, '') === text.replace(/\n$/u, '');
          assert.equal(wrongIn(changed, solver).length === 0, isSame);
        }),
        { seed: 16, numRuns: runs(1500, 20_000) },
      );
    });

  for (const version of ['first', 'last'] as const)
    it(`is refused though it is written as a file is published: the ${version} version`, () => {
      const text = texts[version];
      fc.assert(
        fc.property(changedJson(text), ({ path, changed }) => {
          const said = textOf(changed);
          const forged = firstOrLast(changed);
          if (said !== text) assert.ok(wrongIn(said, solver).length > 0, `${path}, with the check of before`);
          if (forged.text === text || (version === 'last' && SAID.test(path))) return;
          assert.ok(wrongIn(forged.text, solver).length > 0, `${path}, with a check of its own`);
        }),
        { seed: 16, numRuns: runs(600, 6000) },
      );
    });

  /** The text that a forger makes of it: with a check that fits. */
  function firstOrLast(changed: object): { text: string } {
    const last = panelShape.safeParse(changed);
    if (last.success) return { text: textOf(checked(last.data)) };
    const first = firstShape.safeParse(changed);
    return { text: textOf(first.success ? first.data : changed) };
  }

  it('says which line is not as it was published', () => {
    const spelt = texts.last.replace(/("total": \d+),/u, '$1.0,');
    assert.match(wrongIn(spelt, solver).join(' '), /line 10 is “"total": 4\.0,” and should be “"total": 4,”/u);
  });

  it('cannot count somebody towards a rule more than once under the same hash', () => {
    for (const text of Object.values(texts)) {
      const twice = text.replace(/("fits": \[\n)(\s*"governors")/u, '$1$2,\n$2,\n$2');
      assert.notEqual(twice, text);
      const problems = wrongIn(twice, solver).join(' ');
      assert.match(problems, /counts towards “governors” 3 times|does not go with the rest/u);
    }
  });

  it('has nobody marked as gone who is no reserve, or twice, or in another order', () => {
    const first = firstShape.parse(JSON.parse(texts.first));
    const last = panelShape.parse(JSON.parse(texts.last));
    const [one = 0, other = 0] = first.reserves;
    const [gone = 0] = last.gone;
    const forged = [
      ...[[first.chosen[0] ?? 0], [one, one], [other, one]].map((numbers) => textOf({ ...first, gone: numbers })),
      ...[[last.chosen[0] ?? 0], [gone, gone]].map((numbers) => textOf(checked({ ...last, gone: numbers }))),
    ];
    for (const text of forged)
      assert.match(wrongIn(text, solver).join(' '), /Of those marked as gone, some are no reserves/u);
  });

  it('cannot have words that make the same seed as others', () => {
    const file = panelShape.parse(JSON.parse(texts.last));
    const [one = '', other = ''] = file.lottery?.words ?? [];
    assert.equal(seedFrom(ROUND, [`${one}\nx`, other]), seedFrom(ROUND, [one, `x\n${other}`]));
    for (const words of [
      [`${one}\nx`, other],
      [one, ` ${other}`],
      [one, '\ud800'],
    ]) {
      const seed = seedFrom(file.selection.round, [words[0] ?? '', words[1] ?? '']);
      const forged = textOf(checked({ ...file, seed, lottery: { hash: file.lottery?.hash ?? '', words } }));
      assert.match(wrongIn(forged, solver).join(' '), /not as Roundtable keeps words/u);
    }
  });
});
