// Officers take, answer and decline questions on their card; whoever is slower sees what the other did.
import assert from 'node:assert/strict';
import { render } from '../../adaptive-cards/render.ts';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { LONGEST_ANSWER } from '../../features/questions/question.ts';
import { aForm, anOfficer, aPerson, drain, factsOf, inChannel, madeUp } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { answer, asked, asker, ID, idOf, KEY, press, pressed, question, toAskers } from './asked.ts';

describe('an officer', () => {
  const officers = [anOfficer().objectId, 'bea'];

  it('takes a question, and all officers see who has it', async () => {
    const world = await asked();
    assert.deepEqual(
      [(await pressed(world, 'question.take')).state, (await question(world)).officer?.name],
      ['taken', anOfficer().name],
    );
    assert.equal(factsOf(questionsCards.question, world.replaced.at(-1)?.reply).officer, anOfficer().name);
  });

  it('answers, and everybody who asked hears it once, in their own chat', async () => {
    const world = await asked(3);
    const facts = await pressed(world, 'question.answer', answer);
    assert.deepEqual([facts.state, facts.open, facts.answer?.answer], ['answered', false, answer.answer]);
    await drain(world);
    const heard = toAskers(world);
    assert.deepEqual(
      heard.map(({ address }) => address).sort(),
      [1, 2, 3].map((n) => `chat of asker ${n}`),
    );
    const told = factsOf(questionsCards.answered, heard[0]?.reply);
    assert.deepEqual(
      [told.asked, told.answer, told.sources, told.others],
      ['Who pays for cover?', answer.answer, [answer.source], 2],
    );
    assert.deepEqual(factsOf(questionsCards.question, world.replaced.at(-1)?.reply).delivered, {
      sent: 3,
      waiting: 0,
      failed: 0,
      unknown: 0,
      helped: 0,
    });
    assert.deepEqual(await world.ports.questions.open(), []);
    assert.deepEqual(await world.ports.outbox.waiting('2030-01-01T00:00:00.000Z'), []);
  });

  it('points to an answer of the FAQ, and it is told with its source', async () => {
    const world = await asked();
    await pressed(world, 'question.point', { entry: 'sg-frequency' });
    const entry = madeUp.faq.find(({ id }) => id === 'sg-frequency');
    const told = factsOf(questionsCards.answered, toAskers(world)[0]?.reply);
    assert.deepEqual([told.title, told.answer, told.sources], [entry?.title, entry?.answer, entry?.source]);
  });

  it('declines, and everybody who asked hears whom to contact', async () => {
    const world = await asked(2);
    assert.equal((await pressed(world, 'question.decline')).state, 'declined');
    assert.deepEqual(
      toAskers(world).map(({ reply }) => factsOf(questionsCards.declined, reply).contact),
      [madeUp.service.contact, madeUp.service.contact],
    );
  });

  it('sees other open questions that are alike, and the same answer goes to those that are ticked', async () => {
    const world = await asked();
    const others = ['Who pays for the cover of my class?', 'When is the next steering group meeting in Burnley?'];
    for (const [n, text] of others.entries())
      await world.app.dispatch(aForm('question.pass', { formKey: `${KEY}-${n + 2}`, asked: text }, asker(n + 2)));
    await drain(world);
    const facts = await pressed(world, 'question.take');
    assert.deepEqual(facts.alike, [{ title: others[0], value: idOf(others[0] ?? '') }]);
    await pressed(world, 'question.answer', { ...answer, also: `${idOf(others[0] ?? '')},${ID},gone,__proto__` });
    assert.deepEqual(
      toAskers(world)
        .map(({ address }) => address)
        .sort(),
      ['chat of asker 1', 'chat of asker 2'],
    );
    assert.deepEqual(
      (await world.ports.questions.open()).map(({ id }) => id),
      [idOf(others[1] ?? '')],
    );
  });

  for (const [what, verb, fields] of [
    ['no answer', 'question.answer', { ...answer, answer: '  ' }],
    ['no source', 'question.answer', { ...answer, source: '' }],
    ['too long an answer', 'question.answer', { ...answer, answer: 'x'.repeat(LONGEST_ANSWER + 1) }],
    ['an entry that is none', 'question.point', { ...answer, entry: '__proto__' }],
    ['an entry without an answer', 'question.point', { ...answer, entry: 'cost' }],
  ] as const)
    it(`gets the card back with every word, and nothing is sent: ${what}`, async () => {
      const world = await asked();
      const facts = await pressed(world, verb, fields);
      assert.equal(facts.problems.length, 1);
      assert.deepEqual([facts.typed.answer, facts.typed.source], [fields.answer.trim(), fields.source.trim()]);
      assert.deepEqual([(await question(world)).state, toAskers(world)], ['waiting', []]);
    });

  it('who was slower sees what the other did, keeps every word, and nothing is sent twice', async () => {
    const world = await asked(1, { officers });
    const { decisions } = await question(world);
    await pressed(world, 'question.answer', answer);
    const other = { ...inChannel, person: anOfficer({ objectId: 'bea' }) };
    const late = aForm('question.answer', { id: ID, decisions, ...answer, answer: 'No.' }, other);
    const reply = await world.app.dispatch(late);
    const facts = factsOf(questionsCards.question, reply);
    assert.ok(reply && JSON.stringify(render(reply)).includes('You typed: “No.”'));
    assert.deepEqual([facts.changed, facts.typed.answer, facts.answer?.answer], [true, 'No.', answer.answer]);
    assert.equal(toAskers(world).length, 1);
  });

  it('is not held up by one more person who asks in the meantime, and that person hears too', async () => {
    const world = await asked();
    const { decisions } = await question(world);
    await world.app.dispatch(aForm('question.pass', { formKey: `${KEY}-2`, asked: 'who pays for cover' }, asker(2)));
    await pressed(world, 'question.answer', { ...answer, decisions });
    assert.equal(toAskers(world).length, 2);
  });

  it('who presses again after a lost reply sees that it was done, and it is done once', async () => {
    const world = await asked();
    const { decisions } = await question(world);
    await pressed(world, 'question.answer', answer);
    assert.equal((await pressed(world, 'question.answer', { ...answer, decisions })).changed, false);
    assert.equal(toAskers(world).length, 1);
  });

  it('who was slower has answered nothing that was ticked, either', async () => {
    const world = await asked(1, { officers });
    const text = 'Who pays for the cover of my class?';
    await world.app.dispatch(aForm('question.pass', { formKey: `${KEY}-2`, asked: text }, asker(2)));
    await drain(world);
    const { decisions } = await question(world);
    await pressed(world, 'question.take');
    const other = { ...inChannel, person: anOfficer({ objectId: 'bea' }) };
    const late = { id: ID, decisions, ...answer, also: idOf(text) };
    assert.equal(
      factsOf(questionsCards.question, await world.app.dispatch(aForm('question.answer', late, other))).changed,
      true,
    );
    assert.deepEqual([(await world.ports.questions.open()).length, toAskers(world)], [2, []]);
  });

  it('leaves alone what another officer has taken, also when it was ticked', async () => {
    const world = await asked(1, { officers });
    const text = 'Who pays for the cover of my class?';
    await world.app.dispatch(aForm('question.pass', { formKey: `${KEY}-2`, asked: text }, asker(2)));
    await world.app.dispatch(
      aForm(
        'question.take',
        { id: idOf(text), decisions: 0 },
        { ...inChannel, person: anOfficer({ objectId: 'bea' }) },
      ),
    );
    await pressed(world, 'question.answer', { ...answer, also: idOf(text) });
    assert.equal(toAskers(world).length, 1);
  });

  it('of two at the same moment is one', async () => {
    const world = await asked();
    const replies = await Promise.all(
      ['Yes.', 'No.'].map((text) => press(world, 'question.answer', { ...answer, answer: text })),
    );
    const changed = replies.map((reply) => factsOf(questionsCards.question, reply).changed).sort();
    await drain(world);
    assert.deepEqual([changed, toAskers(world).length], [[false, true], 1]);
  });

  for (const [verb, refusal] of [
    ['question.take', 'advisers-only'],
    ['question.answer', 'advisers-only'],
    ['question.point', 'advisers-only'],
    ['question.decline', 'officers-only'],
  ] as const)
    it(`may do it, and nobody who asks: ${verb}`, async () => {
      const world = await asked();
      const before = await question(world);
      const reply = await press(world, verb, { ...answer, entry: 'sg-frequency' }, { person: aPerson() });
      assert.equal(cardOf(reply), `refusals/${refusal}`);
      assert.deepEqual(await question(world), before);
    });

  it('finds a card out of date that is of no question', async () => {
    const world = await asked();
    for (const id of ['', 'gone', 'x'.repeat(22), '__proto__', null, 7, { toString: null }])
      assert.equal(cardOf(await press(world, 'question.take', { id })), 'refusals/out-of-date');
  });
});
