// Open questions that are plainly the same are found without comparing each with each: the same groups, fewer reads, pauses for others.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { train } from '../../features/faq/match.ts';
import { alikeQuestions } from '../../features/questions/alike-questions.ts';
import { newQuestion, type Question } from '../../features/questions/question.ts';
import { english } from '../learnt.ts';
import { runs } from '../long.ts';
import { shipped } from '../shipped.ts';
import { plainGroups } from './plain-groups.ts';

/** Knows English and no entry, so that phrasings of one entry are strangers to it. */
const matcher = train([], { language: english });

const asked = (at: number, over: Partial<Question>): Question => ({
  ...newQuestion({ id: String(at), text: '', entry: null, after: null, askedAt: new Date(at).toISOString() }),
  ...over,
});

/** What is found among these, by their ids, and how many of them were read. */
async function found(all: readonly Question[]): Promise<{ groups: string[][]; reads: number }> {
  let reads = 0;
  const questions = {
    open: () => Promise.resolve([...all]),
    find: (id: string) => ((reads += 1), Promise.resolve(all.find((one) => one.id === id))),
  };
  const groups = await alikeQuestions({ questions, matcher });
  return { groups: groups.map((group) => group.map(({ id }) => id)).sort(byFirst), reads };
}

const byFirst = ([a = '']: readonly string[], [b = '']: readonly string[]): number => Number(a) - Number(b);

const phrasings = shipped.faq
  .flatMap(({ title, alsoAskedAs }) => [title, ...alsoAskedAs])
  .map((text, at) => asked(at, { text }));

describe('questions that are plainly the same', () => {
  it('are those that comparing each phrasing that ships with each finds', async () => {
    // The plain way takes the square of their number: in the short version they are dealt into piles, and none is left out.
    const piles = runs(5, 1);
    for (let pile = 0; pile < piles; pile += 1) {
      const dealt = phrasings.filter((_, at) => at % piles === pile);
      const plain = plainGroups(dealt, matcher);
      const { groups, reads } = await found(dealt);
      assert.ok(plain.length > 0);
      assert.deepEqual(groups, plain);
      assert.ok(reads < dealt.length / 10, String(reads));
    }
  }).timeout(60_000);

  it('are those that comparing each with each finds, of made-up ones that are near one another, told apart, dealt with or follow on', () => {
    const word = fc.constantFrom('biscuits', 'biscuit', 'biscuts', 'meeting', 'meetings', 'parking', 'venue', '5', '6');
    const small = fc.constantFrom(
      'are there',
      'is there',
      "isn't there",
      'isnt there',
      'who can',
      "what's",
      'whats',
      '',
    );
    const text = fc.tuple(small, fc.array(word, { maxLength: 4 })).map(([first, words]) => [first, ...words].join(' '));
    const question = fc.record({
      text: fc.oneof(text, fc.constant('are there any biscuits at the meeting')),
      after: fc.constantFrom(null, null, null, 'cost'),
      entry: fc.constantFrom(null, null, null, 'cost'),
      state: fc.constantFrom<Question['state']>('waiting', 'waiting', 'taken', 'answered'),
      apart: fc.array(fc.nat({ max: 20 }).map(String), { maxLength: 2 }),
    });
    return fc.assert(
      fc.asyncProperty(fc.array(question, { maxLength: 20 }), async (some) => {
        const all = some.map((over, at) => asked(at, over));
        assert.deepEqual((await found(all)).groups, plainGroups(all, matcher));
      }),
      { numRuns: 500 },
    );
  }).timeout(30_000);

  it('are looked for with pauses, in which others are answered', async () => {
    let turns = 0;
    const others = (): void => {
      turns += 1;
      waiting = setImmediate(others);
    };
    let waiting = setImmediate(others);
    await found(phrasings);
    clearImmediate(waiting);
    assert.ok(turns > 0);
  });

  it('are not where nobody said anything', async () => {
    const nothing = ['', '?', '👍'].map((text, at) => asked(at, { text }));
    assert.deepEqual(await found(nothing), { groups: [], reads: 0 });
  });
});
