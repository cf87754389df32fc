// What officers replied is found by whoever asks the same, until it is taken back; and one answer reaches all who asked plainly the same.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { aForm, aMessage, aPerson, aWorld, down, drain, factsOf, inChannel, type World, settle } from '../builders.ts';
import { anAsker, aQuestion, begun } from '../questions.ts';
import {
  answer,
  asked,
  asker,
  ID,
  idOf,
  KEY,
  press,
  pressed,
  pressedOn,
  pressOn,
  question,
  toAskers,
} from './asked.ts';

const BISCUITS = idOf('Are there biscuits?');

/** A question that nobody has an answer to, asked by so many people. */
async function biscuits(askers = 1, over: Parameters<typeof asked>[1] = {}): Promise<World> {
  const world = await asked(0, over);
  for (let n = 1; n <= askers; n += 1)
    await world.app.dispatch(
      aForm('question.pass', { formKey: `${KEY}-${n}`, asked: 'Are there biscuits?' }, asker(n)),
    );
  await drain(world);
  return world;
}
const ask = ({ app }: World, text: string, n = 9) => app.dispatch(aMessage(text, asker(n)));

describe('what officers replied', () => {
  it('is what whoever asks the same hears, however they write it, with its source and its day', async () => {
    const world = await biscuits(2);
    factsOf(faqCards.notKnown, await ask(world, 'Are there biscuits?'));
    await pressedOn(world, BISCUITS, 'question.answer', answer);
    for (const [n, text] of ['Are there biscuits?', 'are there BISCUITS', 'Are there biscuits??'].entries()) {
      const facts = factsOf(questionsCards.replied, await ask(world, text, n));
      assert.deepEqual(
        [facts.asked, facts.answer, facts.sources, facts.day],
        [text, answer.answer, [answer.source], '23 November 2026'],
      );
    }
    factsOf(faqCards.notKnown, await ask(world, 'Are there zebras?'));
  });

  it('can be passed on where it is no answer, as a new question', async () => {
    const world = await biscuits();
    await pressedOn(world, BISCUITS, 'question.answer', answer);
    const { key, asked: text, entry, after } = factsOf(questionsCards.replied, await ask(world, 'are there biscuits'));
    const form = aForm('question.pass', { formKey: key, asked: text, entry, after }, asker(1));
    factsOf(questionsCards.passedOn, await world.app.dispatch(form));
    await drain(world);
    const [open] = await world.ports.questions.open();
    assert.deepEqual([open?.text, open?.askers, open?.id === BISCUITS], ['are there biscuits', 1, false]);
  });

  it('is heard no more once it was taken back, and the question waits again', async () => {
    const world = await biscuits();
    await pressedOn(world, BISCUITS, 'question.answer', answer);
    const heard = toAskers(world).length;
    assert.equal((await pressedOn(world, BISCUITS, 'question.reopen')).state, 'waiting');
    factsOf(faqCards.notKnown, await ask(world, 'Are there biscuits?'));
    assert.equal(toAskers(world).length, heard);
    assert.deepEqual(
      (await world.ports.questions.open()).map(({ id }) => id),
      [BISCUITS],
    );
    // The same press again, whose reply got lost.
    const { decisions } = await question(world, BISCUITS);
    const again = factsOf(
      questionsCards.question,
      await pressOn(world, BISCUITS, 'question.reopen', { decisions: decisions - 1 }),
    );
    assert.equal(again.changed, false);
  });

  it('is the entry of the FAQ that they pointed to', async () => {
    const world = await biscuits();
    await pressedOn(world, BISCUITS, 'question.point', { entry: 'sg-frequency' });
    assert.equal(factsOf(faqCards.answer, await ask(world, 'Are there biscuits?')).id, 'sg-frequency');
  });

  it('is of a question that this one joined', async () => {
    const world = await biscuits();
    const other = { formKey: `${KEY}-2`, asked: 'Are there any biscuits?' };
    await world.app.dispatch(aForm('question.pass', other, asker(2)));
    await drain(world);
    await pressedOn(world, BISCUITS, 'question.answer', answer);
    const reply = await ask(world, other.asked);
    assert.equal(factsOf(questionsCards.replied, reply).answer, answer.answer);
  });

  it('costs nobody the rest when it cannot be looked up', async () => {
    const stores = memoryStores();
    const world = await biscuits(1, { ...stores, wordings: { ...stores.wordings, find: down } }).catch(() => undefined);
    assert.equal(world, undefined, 'passing on needs it');
    const fine = await biscuits(1, stores);
    await pressedOn(fine, BISCUITS, 'question.answer', answer);
    fine.ports.wordings.find = down;
    factsOf(faqCards.notKnown, await ask(fine, 'Are there biscuits?'));
    assert.equal(fine.reports.at(-1)?.what, 'looking for what officers replied');
  });
});

describe('an answer', () => {
  it('is on its way to all who asked, before a row of them was written', async () => {
    const world = await asked(3);
    const { delivered } = factsOf(questionsCards.question, await press(world, 'question.answer', answer));
    assert.deepEqual([delivered.sent, delivered.waiting], [0, 3]);
    await settle(world);
    const now = factsOf(questionsCards.question, world.replaced.at(-1)?.reply).delivered;
    assert.deepEqual([now.sent, now.waiting], [3, 0]);
  });

  it('says to each what they asked, in their own words and nobody else’s', async () => {
    const world = aWorld();
    const words = ['Will it cost our school?', 'What does it cost?'];
    for (const [n, text] of words.entries())
      await world.app.dispatch(
        aForm('question.pass', { formKey: `${KEY}-${n + 1}`, asked: text, entry: 'cost' }, asker(n + 1)),
      );
    await pressedOn(world, idOf('', { entry: 'cost' }), 'question.answer', answer);
    assert.deepEqual(
      toAskers(world)
        .map(({ reply }) => factsOf(questionsCards.answered, reply).asked)
        .sort(),
      words.sort(),
    );
  });

  it('is posted once where several asked in one channel', async () => {
    const world = await asked(0);
    for (const n of [1, 2, 3]) {
      const { person } = asker(n);
      await world.app.dispatch(
        aForm('question.pass', { formKey: ID, asked: 'Who pays for cover?' }, { ...inChannel, person }),
      );
    }
    await pressed(world, 'question.answer', answer);
    assert.deepEqual(
      toAskers(world).map(({ address }) => address),
      [inChannel.address],
    );
  });

  const other = { id: 'key-of-a-question-0002', text: 'who pays for cover' };
  const begin = (world: World, over: Parameters<typeof aQuestion>[0] = {}) =>
    begun(
      world.ports,
      aQuestion({ ...other, ...over }),
      anAsker({ ...asker(7), person: aPerson({ objectId: 'seven' }) }),
    );

  it('reaches who asked plainly the same in a question of their own', async () => {
    const world = await asked();
    await begin(world);
    await pressed(world, 'question.answer', answer);
    assert.deepEqual(
      toAskers(world)
        .map(({ address }) => address)
        .sort(),
      ['chat of asker 1', 'chat of asker 7'],
    );
    assert.deepEqual(await world.ports.questions.open(), []);
  });

  for (const [what, over] of [
    ['an officer has', { state: 'taken' }],
    ['officers told apart', { apart: [ID] }],
    ['was answered before', { answers: 1 }],
    ['follows on another answer', { after: 'cost' }],
    ['asks something else', { text: 'Who pays for the hall in Burnley?' }],
  ] as const)
    it(`leaves alone the question that ${what}`, async () => {
      const world = await asked();
      await begin(world, over as Parameters<typeof aQuestion>[0]);
      await pressed(world, 'question.answer', answer);
      assert.deepEqual(
        toAskers(world).map(({ address }) => address),
        ['chat of asker 1'],
      );
    });
});
