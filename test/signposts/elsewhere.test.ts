// What belongs elsewhere gets its signpost, never an answer, and is never stored; what belongs here is passed on as ever.
import assert from 'node:assert/strict';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { LONGEST_QUESTION } from '../../platform/fields.ts';
import { cards as signpostsCards } from '../../features/signposts/cards.ts';
import { aForm, aMessage, aWorld, drain, factsOf, inChannel } from '../builders.ts';
import { shipped } from '../shipped.ts';
import { elsewhere, here } from './phrasings.ts';

const KEY = 'key-of-a-card-000001';
const all = Object.entries(elsewhere).flatMap(([id, said]) => said.map((text) => ({ id, text })));

describe('what belongs elsewhere', () => {
  const nothingKept = async ({ ports }: ReturnType<typeof aWorld>) => {
    assert.deepEqual(await ports.questions.open(), []);
    assert.equal((await ports.answerEvents.since('2020-01-01T00:00:00.000Z')).length, 0);
  };

  it('gets the signpost of the council in every place, and nothing is kept or reported', async () => {
    const world = aWorld({ content: shipped });
    for (const { id, text } of all) {
      for (const place of [{}, inChannel]) {
        const facts = factsOf(signpostsCards.signpost, await world.app.dispatch(aMessage(text, place)));
        const signpost = shipped.signpostFiles.find((one) => one.id === id);
        assert.ok(signpost);
        const { title, urgent, text: says, contact } = signpost;
        assert.deepEqual(facts, { title, urgent, text: says, contact });
      }
    }
    await nothingKept(world);
    assert.deepEqual([world.reports, world.posts], [[], []]);
  });

  it('is found beyond what would be kept of a long message, and beside questions that are answered', async () => {
    const { app } = aWorld({ content: shipped });
    const long = `${'What is Team around the School? '.repeat(60)}A pupil told me her dad hits her.`;
    assert.ok(long.length > LONGEST_QUESTION);
    factsOf(signpostsCards.signpost, await app.dispatch(aMessage(long)));
    factsOf(
      signpostsCards.signpost,
      await app.dispatch(aMessage('How many networks will there be? I want to complain.')),
    );
  });

  it('is never stored, whatever a card says was asked', async () => {
    const world = aWorld({ content: shipped });
    for (const { text } of all)
      for (const asked of [text, `${'Who pays? '.repeat(120)}${text}`])
        for (const entry of ['', 'cost'])
          factsOf(
            signpostsCards.signpost,
            await world.app.dispatch(aForm('question.pass', { formKey: KEY, asked, entry })),
          );
    await nothingKept(world);
  });

  it('does not keep other questions from being passed on', async () => {
    const world = aWorld({ content: shipped });
    const { app, ports } = world;
    for (const [n, asked] of here.filter((text) => text !== '').entries())
      factsOf(
        questionsCards.passedOn,
        await app.dispatch(aForm('question.pass', { formKey: `${KEY}-${n}`, asked, asIs: 'true' })),
      );
    // One of them is asked twice, in plainly the same words, which the night joins.
    await world.app.jobs.timers['alike-timer']?.();
    await drain(world);
    assert.equal((await ports.questions.open()).length, here.length - 2);
  });
});
