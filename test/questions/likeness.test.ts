// A question joins another in other words only where it is plainly the same.
import assert from 'node:assert/strict';
import { train } from '../../features/faq/match.ts';
import type { Said } from '../../features/questions/ask-officers.ts';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { compared, likeness, likenessOf, PLAINLY_THE_SAME } from '../../features/questions/likeness.ts';
import { aForm, aWorld, drain, factsOf, aStaffChannel, type World } from '../builders.ts';
import { shipped } from '../shipped.ts';
import { english, matcherOf } from '../learnt.ts';
import { answer, asker, idOf, KEY, pressedOn, toAskers } from './asked.ts';

const matcher = matcherOf(shipped);
const isSame = (a: string, b: string): boolean => likeness(a, b, matcher) >= PLAINLY_THE_SAME;

describe('two questions', () => {
  for (const [a, b] of [
    ['Are there biscuits?', 'are there any biscuits'],
    ['Is there parking at the venue?', 'Will there be parking at the venue'],
    ['Can we bring our dog to the meeting?', 'Can we bring our dog to the meetings please'],
    ['Whats the best way to park at the venue?', "What's the best way to park at the venu"],
  ] as const)
    it(`are plainly the same: ${a} ${b}`, () => {
      assert.ok(isSame(a, b) && isSame(b, a), String(likeness(a, b, matcher)));
    });

  for (const [a, b] of [
    ['When is the next meeting in Burnley?', 'When is the next meeting in Pendle?'],
    ['Can a primary governor join the steering group?', 'Can a secondary governor join the steering group?'],
    ['Does it apply to year 5?', 'Does it apply to year 6?'],
    ['Will our school be inspected for it?', 'Will our school not be inspected for it?'],
    ['Who is at the meeting in Burnley?', 'When is the meeting in Burnley?'],
    ['Who is on the steering group?', 'Who can be on the steering group?'],
    ['', '?'],
  ] as const)
    it(`are not: ${a} ${b}`, () => {
      assert.ok(!isSame(a, b) && !isSame(b, a));
    });

  it('of different entries are hardly ever taken for one by a matcher that knows neither', () => {
    const half = (rest: number) => shipped.faq.filter((_, index) => index % 2 === rest);
    const knowing = train(half(1), { language: english });
    const texts = half(0).flatMap(({ id, title, alsoAskedAs }) =>
      [title, ...alsoAskedAs].map((text) => ({ id, ...compared(text) })),
    );
    const joined = texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter((b) => a.plain !== b.plain)
        .filter((b) => likenessOf(a, b, knowing) >= PLAINLY_THE_SAME)
        .map((b) => a.id === b.id),
    );
    assert.ok(joined.length > 0 && joined.every((right) => right), JSON.stringify(joined));
  }).timeout(30_000);
});

describe('a question in other words', () => {
  const pass = ({ app }: World, n: number, text: string, said = {}) => {
    const form = aForm('question.pass', { formKey: `${KEY}-${n + 1}`, asked: text, ...said }, asker(n + 1));
    return app.dispatch({ ...form, receivedAt: `2026-11-23T09:3${n}:00.000Z` });
  };
  const atNight = async (world: World): Promise<void> => {
    await drain(world);
    await world.app.jobs.timers['alike-timer']?.();
    await drain(world);
  };
  const words = ['Are there biscuits at the meeting?', 'are there any biscuits at the meeting', 'Any tea in Burnley?'];

  it('joins at night the one that is plainly the same, officers see the words, and each asker hears about their own', async () => {
    const world = aWorld();
    await world.ports.staffChannels.follow(aStaffChannel());
    for (const [n, text] of words.entries()) await pass(world, n, text);
    await atNight(world);
    assert.deepEqual(
      (await world.ports.questions.open()).map(({ text, askers }) => [text, askers]),
      [
        [words[0], 2],
        [words[2], 1],
      ],
    );
    const card = world.replaced
      .map(({ reply }) => factsOf(questionsCards.question, reply))
      .findLast(({ id }) => id === idOf(words[0] ?? ''));
    assert.deepEqual(
      card?.wordings.map(({ title }) => title),
      [words[1]],
    );
    await pressedOn(world, idOf(words[0] ?? ''), 'question.answer', answer);
    const heard = toAskers(world).map(({ address, reply }) => [address, factsOf(questionsCards.answered, reply).asked]);
    assert.deepEqual(heard.sort(), [
      ['chat of asker 1', words[0]],
      ['chat of asker 2', words[1]],
    ]);
  });

  it('joins the likest, and none that followed on another answer or is of an entry', async () => {
    const world = aWorld();
    const asked: [text: string, said: Partial<Said>][] = [
      ['Are there biscuits at the meeting?', { after: 'cost' }],
      ['Are there biscuits at the meeting?', { entry: 'cost' }],
      ['Are there nice biscuits at the meeting?', {}],
      ['Are there biscuits at every meeting?', {}],
      ['are there any nice biscuits at the meeting', {}],
    ];
    for (const [n, [text, said]] of asked.entries()) await pass(world, n, text, said);
    await atNight(world);
    assert.deepEqual(
      (await world.ports.questions.open()).map(({ id, askers }) => [id, askers]),
      asked.slice(0, 4).map((one, n) => [idOf(...one), n === 2 ? 2 : 1]),
    );
  });
});
