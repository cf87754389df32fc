// Whoever asked withdraws a question while it waits: it ends with them, or goes on without them, and officers see that.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import type { QuestionFacts } from '../../features/questions/question-facts.ts';
import { memoryStores } from '../stores.ts';
import { aForm, anOfficer, aStaffChannel, aWorld, drain, factsOf, inChannel, type World, settle } from '../builders.ts';
import { wordsOf } from '../cards/walk.ts';
import { answer, asked, asker, ID, idOf, KEY, press, pressed, pressedOn, question, toAskers } from './asked.ts';
import { breaking, quick } from './breaking.ts';
import { byAsker, mine, ownFacts } from './own.ts';

const LATER = '2030-01-01T00:00:00.000Z';

/** The newest state of the card in the staff channel. */
async function onCard(world: World): Promise<QuestionFacts> {
  await drain(world);
  return factsOf(questionsCards.question, world.replaced.at(-1)?.reply);
}

describe('withdrawing a question', () => {
  it('ends it where nobody else asked it: it waits for nobody, and its card says so without its words', async () => {
    const world = await asked(1);
    const facts = await ownFacts(world, 1, 'question.withdraw');
    assert.deepEqual([facts.state, facts.notice, facts.others, facts.mayChange], ['withdrawn', '', false, false]);
    const card = await onCard(world);
    assert.deepEqual(await world.ports.questions.open(), []);
    assert.deepEqual([card.state, card.open, card.text, card.details], ['withdrawn', false, '', []]);
    const words = wordsOf(render(world.replaced.at(-1)?.reply ?? assert.fail('no card'))).join('\n');
    assert.match(words, /Nobody needs an answer any more/u);
    assert.doesNotMatch(words, /cover/u);
    assert.deepEqual(await world.ports.outbox.waiting(LATER), []);
    assert.deepEqual(
      (await mine(world, 1)).mine.map(({ state }) => state),
      ['withdrawn'],
    );
  });

  it('leaves it to others who asked it, who alone hear the answer', async () => {
    const world = await asked(3);
    const { decisions } = await question(world);
    const facts = await ownFacts(world, 2, 'question.withdraw');
    assert.deepEqual([facts.state, facts.others], ['withdrawn', true]);
    assert.deepEqual([(await onCard(world)).askers, (await onCard(world)).state], [2, 'waiting']);
    // Officers go on with the card that they have.
    assert.equal((await pressed(world, 'question.answer', { ...answer, decisions })).changed, false);
    assert.deepEqual(
      toAskers(world)
        .map(({ address }) => address)
        .sort(),
      ['chat of asker 1', 'chat of asker 3'],
    );
    assert.deepEqual(
      [(await mine(world, 2)).mine[0]?.state, (await mine(world, 1)).mine[0]?.state],
      ['withdrawn', 'answered'],
    );
  });

  it('takes the words along that nobody else used, and an answer to them is not sent unseen', async () => {
    const world = aWorld();
    await world.ports.staffChannels.follow(aStaffChannel());
    for (const [n, text] of ['Will Tiny Tim pay?', 'What does it cost?'].entries()) {
      const form = aForm(
        'question.pass',
        { formKey: `${KEY}-${n + 1}`, asked: text, entry: 'cost', asIs: 'true' },
        asker(n + 1),
      );
      await world.app.dispatch({ ...form, receivedAt: `2026-11-23T09:3${n}:00.000Z` });
    }
    const id = idOf('', { entry: 'cost' });
    await drain(world);
    const { decisions } = await question(world, id);
    await ownFacts(world, 1, 'question.withdraw', { id });
    const card = await onCard(world);
    assert.deepEqual([card.text, card.wordings, card.askers], ['What does it cost?', [], 1]);
    assert.equal((await pressedOn(world, id, 'question.answer', { ...answer, decisions })).changed, true);
  });

  it('is done once, however often and by however many it is pressed at once', async () => {
    const world = await asked(2);
    const presses = [1, 2, 1, 2].map((n) => ownFacts(world, n, 'question.withdraw'));
    assert.deepEqual(
      new Set((await Promise.all(presses)).map(({ state, notice }) => state + notice)),
      new Set(['withdrawn']),
    );
    const { state, askers } = await question(world);
    assert.deepEqual([state, askers], ['withdrawn', 1]);
    assert.deepEqual(await world.ports.questions.askers(ID), []);
  });

  for (const [verb, fields, state] of [
    ['question.take', {}, 'taken'],
    ['question.answer', answer, 'answered'],
    ['question.decline', {}, 'declined'],
  ] as const)
    it(`is refused once an officer was quicker, and the person sees how it stands: ${state}`, async () => {
      const world = await asked(1);
      await pressed(world, verb, fields);
      const facts = await ownFacts(world, 1, 'question.withdraw');
      assert.deepEqual([facts.state, facts.notice, facts.mayChange], [state, 'refused', false]);
      assert.equal((await question(world)).state, state);
    });

  it('and an officer who takes or answers it at that moment: one of them wins, and the other is told', async () => {
    for (const verb of ['question.take', 'question.answer'])
      for (const first of ['asker', 'officer']) {
        const world = await asked(1);
        const byOfficer = () => press(world, verb, answer);
        const both = [() => byAsker(world, 1, 'question.withdraw'), byOfficer];
        const replies = await Promise.all((first === 'asker' ? both : both.toReversed()).map((go) => go()));
        const own = replies.map((reply) => questionsCards.myQuestion.factsIn(reply)).find(Boolean);
        const card = replies.map((reply) => questionsCards.question.factsIn(reply)).find(Boolean);
        const withdrawn = (await question(world)).state === 'withdrawn';
        assert.deepEqual([own?.state === 'withdrawn', own?.notice], withdrawn ? [true, ''] : [false, 'refused']);
        assert.equal(card?.changed, withdrawn);
        await drain(world);
        assert.equal(toAskers(world).length, withdrawn || verb === 'question.take' ? 0 : 1);
      }
  });

  it('stops an answer that was taken back before it was sent, and leaves nothing undone', async () => {
    const world = await asked(1);
    await press(world, 'question.answer', answer);
    await press(world, 'question.reopen');
    const facts = await ownFacts(world, 1, 'question.withdraw');
    assert.deepEqual([facts.state, facts.sent], ['withdrawn', true], 'it says that the answer may still come');
    await drain(world);
    assert.deepEqual(toAskers(world), []);
    assert.deepEqual(await world.ports.outbox.waiting(LATER), []);
  });

  it('lets nobody decide, object or add anything any more', async () => {
    const world = await asked(1);
    await pressed(world, 'question.answer', answer);
    await pressed(world, 'question.reopen');
    await ownFacts(world, 1, 'question.withdraw');
    await drain(world);
    for (const verb of ['question.take', 'question.answer', 'question.decline', 'question.reopen', 'question.split'])
      assert.equal((await pressed(world, verb, { ...answer, split: 'x' })).state, 'withdrawn', verb);
    for (const verb of ['question.object', 'question.helped', 'question.tell'])
      await byAsker(world, 1, verb, { answers: 1, words: 'And for us?', detail: 'More' });
    const { state, objections } = await question(world);
    assert.deepEqual([state, objections], ['withdrawn', []]);
  });

  it('lets the person, and anybody else, ask the same anew', async () => {
    const world = await asked(2);
    const { formKey, text } = await ownFacts(world, 1, 'question.withdraw');
    const again = (n: number, key: string) =>
      world.app.dispatch(aForm('question.pass', { formKey: key, asked: text }, asker(n)));
    // The others still ask it: it is joined again.
    assert.equal(factsOf(questionsCards.passedOn, await again(1, formKey)).others, 1);
    for (const n of [1, 2]) await ownFacts(world, n, 'question.withdraw');
    const receipts = [await again(3, `${KEY}-3`), await again(1, `${KEY}-1`)];
    assert.deepEqual(
      receipts.map((reply) => factsOf(questionsCards.passedOn, reply)).map(({ already, others }) => [already, others]),
      [
        [false, 0],
        [false, 1],
      ],
    );
    await drain(world);
    const [open, ...more] = await world.ports.questions.open();
    assert.deepEqual([open?.askers, open?.id === ID, more], [2, false, []]);
    assert.deepEqual((await mine(world, 1)).mine.map(({ state }) => state).sort(), ['waiting', 'withdrawn']);
  });

  for (const when of ['before', 'after'] as const)
    it(`is whole, whichever call of storage fails ${when} it was carried out`, async () => {
      for (let at = 1, calls = 1; at <= calls; at += 1) {
        const stores = memoryStores();
        const queued = (await asked(2, { ...stores, content: quick })).queued().length;
        const broken = breaking(stores, at, when);
        const world = aWorld({ ...broken.stores, queued: stores.queued, content: quick });
        await byAsker(world, 1, 'question.withdraw').catch(() => undefined);
        await settle(world, queued);
        calls = Math.max(calls, broken.calls());
        const mended = aWorld({ ...stores, content: quick });
        await byAsker(mended, 1, 'question.withdraw');
        await settle(mended, queued);
        const form = aForm(
          'question.answer',
          { id: ID, decisions: 0, ...answer },
          { ...inChannel, person: anOfficer() },
        );
        await mended.app.dispatch(form);
        await drain(mended, queued);
        assert.deepEqual(
          toAskers(mended).map(({ address }) => address),
          ['chat of asker 2'],
          `call ${at}`,
        );
        assert.deepEqual(
          (await mine(mended, 1)).mine.map(({ state }) => state),
          ['withdrawn'],
          `call ${at}`,
        );
      }
    });
});
