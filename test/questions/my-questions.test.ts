// Whoever asked sees what became of their questions, wherever those are by now; nobody sees anybody else's.
import assert from 'node:assert/strict';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { referenceOf } from '../../features/questions/reference.ts';
import {
  anOfficer,
  aForm,
  aService,
  aWorld,
  drain,
  factsOf,
  inChannel,
  madeUp,
  NOW,
  someContent,
} from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { answer, asked, asker, ID, idOf, KEY, press, pressed, pressedOn } from './asked.ts';
import { byAsker, mine, ownFacts, typed } from './own.ts';

const pass = (n: number, text: string, formKey = `${KEY}-${n}`) =>
  aForm('question.pass', { formKey, asked: text }, asker(n));

describe('my questions', () => {
  it('invite to ask where there are none', async () => {
    assert.deepEqual((await mine(await asked(1), 2)).mine, []);
    assert.deepEqual(factsOf(questionsCards.myQuestions, await typed(await asked(0), 1)).mine, []);
  });

  it('are none that somebody was about to ask when the service failed', async () => {
    const world = await asked(1);
    const { person } = asker(2);
    for (const question of [ID, `${KEY}-9`]) await world.ports.myQuestions.note({ person, question, askedAt: NOW });
    assert.deepEqual(factsOf(questionsCards.myQuestions, await typed(world, 2)).mine, []);
  });

  it('are noted once, where somebody waits by now, also in words that led elsewhere before', async () => {
    const world = await asked(1);
    await pressed(world, 'question.answer', answer);
    for (const n of [2, 3, 2]) await world.app.dispatch(pass(n, 'Who pays for cover?'));
    await drain(world);
    const [open, ...others] = await world.ports.questions.open();
    assert.deepEqual([open?.askers, others], [2, []]);
    for (const n of [2, 3])
      assert.deepEqual(
        (await world.ports.myQuestions.of(asker(n).person)).map((mine) => mine.question),
        [open?.id],
      );
    // Who asks the same once more finds both.
    await world.app.dispatch(pass(1, 'Who pays for cover?', `${KEY}-4`));
    assert.deepEqual((await mine(world, 1)).mine.map(({ state }) => state).sort(), ['answered', 'waiting']);
  });

  it('open the only one at once, in whichever words somebody asks for it', async () => {
    const world = await asked(1);
    for (const words of ['my questions', 'What happened to my question?', 'has my question been answered']) {
      const facts = factsOf(questionsCards.myQuestion, await typed(world, 1, words));
      assert.deepEqual(
        [facts.id, facts.reference, facts.text, facts.state, facts.asked, facts.by, facts.late, facts.mayChange],
        [
          ID,
          referenceOf(ID),
          'Who pays for cover?',
          'waiting',
          '23 November 2026',
          'Monday 7 December 2026',
          false,
          true,
        ],
      );
    }
  });

  it('stand newest first, each in the words of whoever looks, ten on a page', async () => {
    const world = await asked(0);
    for (let n = 10; n < 22; n += 1)
      await world.app.dispatch({
        ...pass(1, `Is there a room number ${n}?`, `${KEY}-${n}`),
        receivedAt: `2026-11-23T09:${n}:00.000Z`,
      });
    await world.app.dispatch(pass(2, 'is there a room number 21', `${KEY}-99`));
    const first = factsOf(questionsCards.myQuestions, await typed(world, 1));
    assert.deepEqual([first.mine.length, first.mine[0]?.text], [10, 'Is there a room number 21?']);
    const last = await mine(world, 1, { at: first.page.next });
    assert.deepEqual(
      last.mine.map(({ text }) => text),
      ['Is there a room number 11?', 'Is there a room number 10?'],
    );
    assert.deepEqual(
      (await mine(world, 2)).mine.map(({ text }) => text),
      ['is there a room number 21'],
    );
  });

  it('say how each stands, with the answer as it was sent', async () => {
    const world = await asked(1);
    const seen = async () => {
      const { state, again, answered, answer, by } = await ownFacts(world, 1, 'question.see');
      return [state, again, answered, answer?.answer, by];
    };
    await pressed(world, 'question.take');
    assert.deepEqual(await seen(), ['taken', false, '', undefined, 'Monday 7 December 2026']);
    await pressed(world, 'question.answer', answer);
    assert.deepEqual(await seen(), ['answered', false, '23 November 2026', answer.answer, '']);
    await pressed(world, 'question.reopen');
    assert.deepEqual(await seen(), ['waiting', true, '', answer.answer, '']);
    await pressed(world, 'question.decline');
    assert.deepEqual((await seen())[0], 'declined');
  });

  it('show an answer that was taken back to nobody who asked later', async () => {
    const world = await asked(1);
    await pressed(world, 'question.answer', answer);
    await pressed(world, 'question.reopen');
    await world.app.dispatch({ ...pass(2, 'Who pays for cover?'), receivedAt: '2026-11-23T09:40:00.000Z' });
    const { state, again, answer: shown } = await ownFacts(world, 2, 'question.see');
    assert.deepEqual([state, again, shown], ['waiting', false, null]);
  });

  it('say that it takes longer than was said from the day after, and whom to call', async () => {
    const world = await asked(1);
    for (const [receivedAt, late] of [
      ['2026-12-07T23:59:59.999Z', false],
      ['2026-12-08T00:00:00.000Z', true],
    ] as const) {
      const facts = factsOf(questionsCards.myQuestions, await byAsker(world, 1, 'question.mine', {}, { receivedAt }));
      assert.deepEqual([facts.late, facts.mine[0]?.late, facts.contact.phone], [late, late, '01632 960 100']);
    }
  });

  it('promise no day where the council says none', async () => {
    const { answerWithinSchoolDays: _, ...questions } = madeUp.service.questions;
    const world = await asked(1, { content: someContent({ service: aService({ questions }) }) });
    const { by, late } = await ownFacts(world, 1, 'question.see', {}, { receivedAt: '2027-11-23T09:30:00.000Z' });
    assert.deepEqual([by, late], ['', false]);
    assert.equal(factsOf(questionsCards.passedOn, await world.app.dispatch(pass(1, 'Who pays for cover?'))).by, '');
  });

  it('are for who asked alone, in a chat of their own', async () => {
    const world = await asked(1);
    for (const verb of ['question.see', 'question.change', 'question.reword', 'question.withdraw']) {
      const fields = { formKey: KEY, asked: 'Who pays?' };
      for (const person of [asker(2).person, anOfficer(), { ...asker(1).person, tenantId: 'another' }])
        assert.equal(cardOf(await byAsker(world, 1, verb, fields, { person })), 'refusals/out-of-date', verb);
      assert.equal(cardOf(await byAsker(world, 1, verb, fields, inChannel)), 'refusals/private-only', verb);
      assert.equal(cardOf(await byAsker(world, 1, verb, { ...fields, id: '../x' })), 'refusals/out-of-date', verb);
    }
    assert.equal(cardOf(await byAsker(world, 1, 'question.mine', {}, inChannel)), 'refusals/private-only');
    assert.deepEqual((await mine(world, 1)).mine.length, 1);
  });

  it('keep their reference when officers split them off, and stand as the question stands where they wait now', async () => {
    const world = aWorld();
    const texts = ['What does it cost?', 'Is there a fee for cover?'];
    for (const [n, text] of texts.entries())
      await world.app.dispatch(
        aForm('question.pass', { formKey: `${KEY}-${n + 1}`, asked: text, entry: 'cost' }, asker(n + 1)),
      );
    const before = factsOf(questionsCards.myQuestion, await typed(world, 2));
    const cost = idOf('', { entry: 'cost' });
    assert.equal(before.id, cost);
    await pressedOn(world, cost, 'question.split', { split: 'is there a fee for cover' });
    const own = (await world.ports.questions.open()).find(({ id }) => id !== cost);
    const form = aForm('question.take', { id: own?.id, decisions: 0 }, { ...inChannel, person: anOfficer() });
    await world.app.dispatch(form);
    const after = factsOf(questionsCards.myQuestion, await typed(world, 2));
    assert.deepEqual([after.reference, after.text, after.state], [before.reference, texts[1], 'taken']);
    assert.equal((await ownFacts(world, 1, 'question.see', { id: cost })).state, 'waiting');
  });

  it('that became one are one, and one on its way to another waits', async () => {
    const world = await asked(0);
    const { questions } = world.ports;
    for (const n of [1, 2]) await world.app.dispatch(pass(1, `Is there a room number ${n}?`, `${KEY}-${n}`));
    await world.app.dispatch(pass(2, 'Is there a room number 2?', `${KEY}-3`));
    const [one, two] = [1, 2].map((n) => idOf(`Is there a room number ${n}?`));
    const other = await questions.find(two ?? '');
    assert.ok(other);
    const by = { id: 'audit-1', at: other.askedAt, by: asker(1).person, did: 'question.joined' as const, version: 3 };
    await questions.change({ ...other, state: 'joined', into: one ?? '', version: 3 }, by);
    for (const n of [1, 2]) {
      const { mine: all } = await mine(world, n);
      assert.deepEqual([all.length, all[0]?.state, all[0]?.text], [1, 'waiting', `Is there a room number ${n}?`]);
    }
    // Typed, the only one is not opened before it has arrived.
    factsOf(questionsCards.myQuestions, await typed(world, 2));
  });
});

describe('the receipt of a question', () => {
  it('says its reference, which officers find on its card, and by when it is answered', async () => {
    const world = await asked(1);
    const receipt = factsOf(questionsCards.passedOn, await world.app.dispatch(pass(2, 'who pays for cover')));
    assert.deepEqual([receipt.reference, receipt.by], [referenceOf(ID), 'Monday 7 December 2026']);
    assert.match(receipt.reference, /^Q-[2-9B-DF-HJ-NP-TV-XZ]{5}$/u);
    assert.equal(factsOf(questionsCards.question, await press(world, 'question.show')).reference, receipt.reference);
  });

  it('promises no day that has gone by, nor of what was answered', async () => {
    const world = await asked(1);
    const again = async (receivedAt: string) =>
      factsOf(questionsCards.passedOn, await world.app.dispatch({ ...pass(1, 'Who pays for cover?'), receivedAt })).by;
    assert.equal(await again('2026-12-07T12:00:00.000Z'), 'Monday 7 December 2026');
    assert.equal(await again('2026-12-08T12:00:00.000Z'), '');
    await pressed(world, 'question.answer', answer);
    assert.equal(await again('2026-11-23T09:40:00.000Z'), '');
  });
});
