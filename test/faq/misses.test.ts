// Whoever gets no answer twice in a row is shown whom to speak to, and is understood afterwards as if nothing had been.
import assert from 'node:assert/strict';
import { cards } from '../../features/faq/cards.ts';
import { FOLLOW_UP_MINUTES } from '../../features/faq/follow-up.ts';
import { plusMinutes } from '../../platform/calendar.ts';
import type { Message } from '../../platform/turn.ts';
import { aForm, aMessage, aPerson, aWorld, factsOf, inChannel, NOW, type World } from '../builders.ts';

const NONSENSE = ['What is the weather tomorrow?', 'Which colour are zebras in Peru?', 'Who won the cup in 1966?'];
const [first = '', second = '', third = ''] = NONSENSE;

let turn = 0;
const say = ({ app }: World, text: string, over: Partial<Message> = {}) =>
  app.dispatch(aMessage(text, { id: `turn-${(turn += 1)}`, ...over }));
const isAgain = async (...said: Parameters<typeof say>): Promise<boolean> =>
  factsOf(cards.notKnown, await say(...said)).again;

/** What a card says, but for what is made anew for each, and for where it says whom to speak to. */
const saidIn = async (...said: Parameters<typeof say>): Promise<string> =>
  JSON.stringify((await say(...said))?.facts).replaceAll(/key-\d+|,"again":\w+/gu, '');

describe('the second question in a row without an answer', () => {
  it('shows whom to speak to first, and so do those after it', async () => {
    const world = aWorld();
    assert.equal(await isAgain(world, first), false);
    assert.equal(await isAgain(world, second), true);
    assert.equal(await isAgain(world, third), true);
  });

  it('is not the second after an answer, half an hour, or another person', async () => {
    const world = aWorld();
    await say(world, first);
    await say(world, 'What is the steering group?');
    assert.equal(await isAgain(world, second), false);
    assert.equal(await isAgain(world, third, { receivedAt: plusMinutes(NOW, FOLLOW_UP_MINUTES + 1) }), false);
    await say(world, first, inChannel);
    assert.equal(await isAgain(world, first, { ...inChannel, person: { ...aPerson(), objectId: 'other' } }), false);
  });

  it('is the second where a choice of questions came between, and where Teams sends it again', async () => {
    const world = aWorld();
    await say(world, first);
    factsOf(cards.didYouMean, await say(world, 'steering'));
    assert.equal(await isAgain(world, second, { id: 'sent twice' }), true);
    assert.equal(await isAgain(world, second, { id: 'sent twice' }), true);
    const again = aWorld();
    assert.equal(await isAgain(again, first, { id: 'sent twice' }), false);
    assert.equal(await isAgain(again, first, { id: 'sent twice' }), false);
  });

  it('is not counted where something else was done with it', async () => {
    const world = aWorld();
    await say(world, 'hello');
    await say(world, 'help');
    await say(world, 'ta very much');
    assert.equal(await isAgain(world, first), false);
  });
});

describe('after any number of questions without an answer', () => {
  it('people are understood as in a fresh conversation', async () => {
    const [tired, fresh] = [aWorld(), aWorld()];
    for (let times = 0; times < 10; times += 1) for (const text of NONSENSE) await say(tired, text);
    for (const text of [
      'and for governors?',
      'how often?',
      'steering',
      'What is the steering group?',
      'how often?',
      'thanks',
    ])
      assert.equal(await saidIn(tired, text, { id: text }), await saidIn(fresh, text, { id: text }), text);
    // A button that was pressed means what it always means.
    const pressed = await tired.app.dispatch(aForm('faq.show', { id: 'steering-group' }));
    assert.equal(factsOf(cards.answer, pressed).id, 'steering-group');
  });
});
